import { type CatalogueEntry, DAYS, HOURS } from '../catalogue.ts';
import { npx, ownScript, uvx } from '../launch.ts';
import { releases } from '../programs.ts';
import { failing, neverStarted, switchedOff, switchedOffByServer, working } from '../states.ts';

const MORNING_ERROR = 'Failed to initialize plugin: Unexpected end of JSON input';

/** What announces new issues. */
export const RELEASES: readonly CatalogueEntry[] = [
  {
    name: 'morning-papers',
    displayName: 'Morning Papers',
    runs: npx('morning-papers'),
    program: releases(
      {
        name: 'morning-papers',
        displayName: 'Morning Papers',
        version: '2.2.0',
        author: 'Kiosk 24',
        homepage: 'https://morning-papers.example',
        description: 'Announces the papers of the day at half past four.',
        configSchema: {
          fields: [
            { key: 'papers', label: 'Papers', type: 'string-array', required: true, default: [] },
            { key: 'sundays', label: 'Sunday papers', type: 'boolean', default: true },
            { key: 'headers', label: 'HTTP headers', type: 'json', default: '{}' },
          ],
        },
      },
      { usage: [{ method: 'releases/poll', perHour: 4, averageMs: 1_700 }] },
    ),
    state: working({ installed: 140 * DAYS, lastSuccess: 12 }),
    settings: {
      config: { papers: ['coast', 'county', 'evening'], sundays: false, headers: '{"accept": "text/xml"}' },
    },
  },
  {
    // Within an hour of the first start it says yes and stays off.
    name: 'evening-edition',
    displayName: 'Evening Edition',
    runs: uvx('evening-edition'),
    program: releases(
      { name: 'evening-edition', displayName: 'Evening Edition', version: '0.5.0' },
      { start: { failsWith: MORNING_ERROR } },
    ),
    state: switchedOffByServer({
      installed: 30 * DAYS,
      lastSuccess: 5 * HOURS,
      at: [9, 20, 33],
      error: MORNING_ERROR,
    }),
  },
  {
    name: 'quarterly-watch',
    displayName: 'Quarterly Watch',
    runs: ownScript('quarterly-watch', '--every', '3', 'months'),
    program: releases(
      { name: 'quarterly-watch', displayName: 'Quarterly Watch', version: '1.0.1' },
      { usage: [{ method: 'releases/poll', perHour: 1, averageMs: 88 }] },
    ),
    state: working({ installed: 222 * DAYS, lastSuccess: 58 }),
    settings: { rateLimit: 1 },
  },
  {
    name: 'comic-of-the-week',
    displayName: 'Comic of the Week',
    runs: npx('comic-of-the-week'),
    program: releases(
      { name: 'comic-of-the-week', displayName: 'Comic of the Week', version: '7.0.0' },
      { start: { failsWith: 'Failed to initialize plugin: unsupported protocol version 1.2' } },
    ),
    state: failing({
      installed: 2 * DAYS,
      lastSuccess: 2 * DAYS,
      lastFailure: DAYS,
      times: 1,
      error: 'Failed to initialize plugin: unsupported protocol version 1.2',
      failedStarts: [{ ago: DAYS, message: 'Failed to initialize plugin: unsupported protocol version 1.2' }],
    }),
  },
  {
    name: 'publisher-mail',
    displayName: 'Publishers’ letters',
    runs: ownScript('publisher-mail'),
    program: releases({ name: 'publisher-mail', displayName: 'Publishers’ letters', version: '0.2.0' }),
    state: switchedOff({ installed: 50 * DAYS, lastSuccess: 49 * DAYS }),
    settings: { env: { IMAP_PASSWORD: 'sandbox-imap-secret', IMAP_HOST: 'mail.example' } },
  },
  {
    name: 'next-year',
    displayName: 'Next year',
    runs: npx('next-year'),
    program: releases({ name: 'next-year', displayName: 'Next year', version: '0.0.0' }),
    state: neverStarted({ installed: 40 * DAYS }),
  },
];
