import { type CatalogueEntry, DAYS, HOURS } from '../catalogue.ts';
import {
  BYTE_ORDER_MARK,
  FAMILY_AND_FLAG,
  FIRST_STRONG_ISOLATE,
  IMAGE_WITH_HANDLER,
  JAVASCRIPT_LINK,
  PILED_UP,
  RIGHT_TO_LEFT_OVERRIDE,
  SCRIPT,
  TEMPLATES,
  UNBREAKABLE,
} from '../hostile-text.ts';
import { npx, ownScript } from '../launch.ts';
import { recommendations, releases, seriesMetadata } from '../programs.ts';
import { neverStarted, switchedOffWithOldError, working, workingAgain } from '../states.ts';

/** What breaks pages that trust their servers, in other places than in the library. */
export const HOSTILE: readonly CatalogueEntry[] = [
  {
    name: 'hostile-error',
    displayName: 'Hostile error',
    runs: npx('hostile-error'),
    program: recommendations(
      { name: 'hostile-error', displayName: 'Hostile error', version: '1.0.0' },
      { start: { failsWith: `Failed to initialize plugin: ${SCRIPT}\n\tat <anonymous>\r\n${UNBREAKABLE}` } },
    ),
    state: workingAgain({
      installed: 4 * DAYS,
      lastSuccess: 40 * HOURS,
      lastFailure: 2 * DAYS,
      error: `Failed to initialize plugin: ${IMAGE_WITH_HANDLER}\n\nTraceback (most recent call last):\n  ${UNBREAKABLE}`,
    }),
  },
  {
    // Its direction is never set back, so that whatever comes after it turns around as well.
    name: 'hostile-unclosed',
    displayName: `${FIRST_STRONG_ISOLATE}ספרים${RIGHT_TO_LEFT_OVERRIDE}`,
    description: `${BYTE_ORDER_MARK}\u0007\u001B[31mred\u001B[0m\u0085\u2028\u2029`,
    runs: npx('hostile-unclosed'),
    program: seriesMetadata({
      name: 'hostile-unclosed',
      displayName: `${RIGHT_TO_LEFT_OVERRIDE}ecnatsni`,
      version: `1.0${RIGHT_TO_LEFT_OVERRIDE}9.2`,
      author: FAMILY_AND_FLAG.repeat(12),
    }),
    state: working({ installed: 4 * DAYS, lastSuccess: 3 }),
  },
  {
    name: 'hostile-unbreakable',
    displayName: UNBREAKABLE,
    description: PILED_UP.repeat(20),
    runs: ownScript(UNBREAKABLE),
    program: releases({
      name: UNBREAKABLE,
      displayName: UNBREAKABLE,
      version: UNBREAKABLE,
      author: UNBREAKABLE,
      description: UNBREAKABLE,
      homepage: `https://${'sub.'.repeat(60)}example/${UNBREAKABLE}`,
    }),
    state: working({ installed: 4 * DAYS, lastSuccess: 3 }),
  },
  {
    name: 'hostile-empty',
    displayName: '',
    description: '',
    runs: npx('hostile-empty', ''),
    program: seriesMetadata({
      name: '',
      displayName: '',
      version: '',
      author: '',
      description: '',
      homepage: '',
      contentTypes: [],
      scopes: [],
      requiredCredentials: [],
      configSchema: { description: '', fields: [] },
    }),
    state: working({ installed: 4 * DAYS, lastSuccess: 3 }),
    settings: { workingDirectory: '', searchQueryTemplate: '', logLevel: '' },
  },
  {
    name: 'hostile-looks-like-data',
    displayName: 'null',
    description: 'undefined',
    runs: npx('hostile-looks-like-data'),
    program: seriesMetadata({
      name: '[object Object]',
      displayName: 'NaN',
      version: '0x10',
      author: '=HYPERLINK("https://evil.example";"salary")',
      homepage: ` ${JAVASCRIPT_LINK}`,
      description: TEMPLATES,
    }),
    state: switchedOffWithOldError({
      installed: 4 * DAYS,
      lastSuccess: 3 * DAYS,
      lastFailure: 3 * DAYS,
      error: '[object Object]',
    }),
    settings: { config: { list: [[[[[[[[[[]]]]]]]]]], big: 1e21, small: -0.000_000_1, text: 'true' } },
  },
  {
    name: '0',
    displayName: '0',
    description: '0',
    runs: npx('0'),
    program: seriesMetadata({ name: '0', displayName: '0', version: '0' }),
    state: neverStarted({ installed: 4 * DAYS }),
  },
];
