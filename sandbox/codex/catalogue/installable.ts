import type { Program } from '../program.ts';
import { ACCESS_TOKEN, API_KEY, readingSync, releases, seriesMetadata } from './programs.ts';

/** Packages that can be installed on each of the servers and are on none of them yet, by their names. */
export const INSTALLABLE: ReadonlyMap<string, Program> = new Map([
  [
    '@inkatlas/codex-plugin',
    seriesMetadata(
      {
        name: '@inkatlas/codex-plugin',
        displayName: 'Ink Atlas',
        version: '1.0.2',
        author: 'Ink Atlas',
        homepage: 'https://inkatlas.example/codex',
        description: 'Where the stories take place.',
        requiredCredentials: [API_KEY],
        configSchema: {
          fields: [{ key: 'maps', label: 'Maps', type: 'string-array', default: ['world'] }],
        },
      },
      { start: { failsWithoutCredentials: 'Failed to initialize plugin: no API key is configured' } },
    ),
  ],
  [
    '@lampyris/codex-sync',
    readingSync({
      name: '@lampyris/codex-sync',
      displayName: 'Lampyris',
      version: '0.6.1',
      description: 'Progress for readers after dark.',
      requiredCredentials: [ACCESS_TOKEN],
    }),
  ],
  [
    'storm-warning-codex',
    releases(
      { name: 'storm-warning-codex', displayName: 'Storm Warning', version: '0.1.0' },
      { start: { failsWith: 'Failed to initialize plugin: the feed is not reachable in this weather' } },
    ),
  ],
]);
