import type { CredentialField, Manifest, PublicManifest } from './model.ts';
import type { Program, Programs } from './program.ts';

/**
 * The programs that the sandbox's plugins run, by the package or file that their arguments name. The providers
 * are invented. Faults have telling names: `fails-to-start`, `slow-to-start`, `never-answers`, `fails-quietly`.
 */

type Declared = Omit<PublicManifest, 'protocolVersion' | 'displayName' | 'contentTypes'> & {
  readonly displayName: string;
  readonly contentTypes?: readonly string[];
};

function manifest(declared: Declared, hostOnly: Omit<Manifest, 'visible'> = {}): Manifest {
  return { visible: { protocolVersion: '1.2', contentTypes: ['series'], ...declared }, ...hostOnly };
}

const token: CredentialField = {
  key: 'access_token',
  label: 'Personal access token',
  description: 'Made in the account settings of the service.',
  required: true,
  sensitive: true,
  // Always "string" on a real server, too: whether to mask is said by `sensitive`.
  credentialType: 'string',
};

const panelbase: Program = {
  manifest: manifest({
    name: 'metadata-panelbase',
    displayName: 'Panelbase',
    version: '3.1.0',
    author: 'Panelbase contributors',
    homepage: 'https://panelbase.example/codex',
    description: 'Titles, credits, covers and ratings of comics from Panelbase.',
    capabilities: { metadataProvider: ['series'], externalIdSource: 'api:panelbase' },
    scopes: ['series:detail', 'series:bulk'],
    requiredCredentials: [
      { key: 'api_key', label: 'API key', required: true, sensitive: true, credentialType: 'string' },
    ],
    configSchema: {
      description: 'How Panelbase is asked.',
      fields: [
        { key: 'timeout', label: 'Time-out', type: 'number', description: 'Seconds.', default: 60 },
        {
          key: 'sort_by',
          label: 'Order of results',
          type: 'string',
          default: 'relevance',
          example: 'newest',
        },
        { key: 'base_url', label: 'Address', type: 'string', default: 'https://api.panelbase.example' },
      ],
    },
    adminSetupInstructions: 'Ask Panelbase for an API key and enter it under credentials.',
  }),
  start: {},
  usage: [
    { method: 'metadata/search', perHour: 52, averageMs: 318, failsOneIn: 40 },
    { method: 'metadata/get', perHour: 140, averageMs: 164 },
  ],
};

const openshelf: Program = {
  manifest: manifest({
    name: 'metadata-openshelf',
    displayName: 'Open Shelf',
    version: '2.5.0',
    author: 'Open Shelf',
    description: 'Metadata of books by ISBN from the Open Shelf catalogue.',
    capabilities: { metadataProvider: ['book'] },
    contentTypes: ['book'],
    configSchema: {
      fields: [{ key: 'maxResults', label: 'Results at most', type: 'number', default: 10 }],
    },
  }),
  start: {},
  usage: [{ method: 'metadata/match', perHour: 9, averageMs: 742, failsOneIn: 6 }],
};

const readtrail: Program = {
  manifest: manifest(
    {
      name: 'sync-readtrail',
      displayName: 'Readtrail',
      version: '1.8.2',
      author: 'Readtrail',
      homepage: 'https://readtrail.example',
      description: 'Keeps reading progress in step with Readtrail accounts.',
      capabilities: {
        userReadSync: true,
        externalIdSource: 'api:readtrail',
        wantsDetailedProgress: true,
        wantsFullMetadata: true,
      },
      oauth: {
        authorizationUrl: 'https://accounts.readtrail.example/oauth/authorize',
        tokenUrl: 'https://accounts.readtrail.example/oauth/token',
        scopes: ['progress:read', 'progress:write'],
        pkce: true,
      },
      requiredCredentials: [token],
      adminSetupInstructions: 'Register an application at Readtrail and enter its client id and secret.',
      userSetupInstructions: 'Connect your Readtrail account, then choose what to send.',
    },
    {
      userDescription: 'Your reading progress, the same here and on Readtrail.',
      userConfigSchema: {
        fields: [
          {
            key: 'progressUnit',
            label: 'Unit of progress',
            type: 'string',
            description: 'Either volumes or chapters.',
            default: 'volumes',
          },
          { key: 'pauseAfterDays', label: 'Pause after days', type: 'number', default: 0 },
          { key: 'private', label: 'Private entries', type: 'boolean', default: true },
        ],
      },
    },
  ),
  start: {},
  usage: [
    { method: 'sync/pull', perHour: 4, averageMs: 2_210 },
    { method: 'sync/push', perHour: 4, averageMs: 1_380, failsOneIn: 9 },
  ],
};

const pagekeeper: Program = {
  manifest: manifest(
    {
      name: 'sync-pagekeeper',
      displayName: 'Pagekeeper',
      version: '0.9.4',
      description: 'Sends finished volumes to a Pagekeeper diary.',
      capabilities: { userReadSync: true },
      requiredCredentials: [token],
      userSetupInstructions: 'Paste a token from the settings of your Pagekeeper diary.',
    },
    {
      userConfigSchema: {
        fields: [{ key: 'syncRules', label: 'Rules', type: 'json', description: 'Which series go where.' }],
      },
    },
  ),
  start: {},
  usage: [{ method: 'sync/push', perHour: 2, averageMs: 640 }],
};

const inkbound: Program = {
  manifest: manifest({
    name: 'sync-inkbound',
    displayName: 'Inkbound',
    version: '1.0.0',
    author: 'A. Lindqvist',
    description: 'Reading lists and progress of Inkbound.',
    capabilities: { userReadSync: true, externalIdSource: 'api:inkbound' },
    oauth: {
      authorizationUrl: 'https://inkbound.example/authorize',
      tokenUrl: 'https://inkbound.example/token',
      pkce: false,
    },
    adminSetupInstructions: 'Enter the client id of your Inkbound application; nobody can connect before.',
  }),
  start: {},
  usage: [],
};

const mirror: Program = {
  manifest: manifest({
    name: 'sync-mirror',
    displayName: 'Mirror',
    version: '0.3.0',
    description: 'Writes every sync to a file, to see what a plugin is given.',
    capabilities: { userReadSync: true, wantsDetailedProgress: true, wantsFullMetadata: true },
    configSchema: {
      fields: [
        { key: 'recordPayloads', label: 'Record payloads', type: 'boolean', default: true },
        { key: 'maxPayloadFiles', label: 'Files at most', type: 'number', default: 500 },
      ],
    },
  }),
  start: {},
  usage: [{ method: 'sync/push', perHour: 1, averageMs: 12 }],
};

const nextup: Program = {
  manifest: manifest(
    {
      name: 'recommendations-nextup',
      displayName: 'Next Up',
      version: '2.0.1',
      author: 'Next Up collective',
      description: 'Suggests what to read after what was finished.',
      capabilities: { userRecommendationProvider: true },
    },
    {
      userConfigSchema: {
        fields: [
          {
            key: 'excludedGenres',
            label: 'Never these genres',
            type: 'string',
            default: '',
            example: 'Horror,Sport',
          },
          { key: 'contentWeight', label: 'Weight of content', type: 'number', default: 0.5 },
          { key: 'excludeSameAuthor', label: 'Only other authors', type: 'boolean', default: false },
        ],
      },
    },
  ),
  start: {},
  usage: [{ method: 'recommendations/get', perHour: 6, averageMs: 4_120 }],
};

const shelfmate: Program = {
  manifest: manifest({
    name: 'recommendations-shelfmate',
    displayName: 'Shelfmate',
    version: '1.4.0',
    description: 'Suggestions from readers with a similar taste.',
    capabilities: { userRecommendationProvider: true },
    requiredCredentials: [token],
    userSetupInstructions: 'Paste the token of your Shelfmate profile.',
  }),
  start: {},
  usage: [],
};

const inkwire: Program = {
  manifest: manifest({
    name: 'release-inkwire',
    displayName: 'Inkwire',
    version: '1.1.3',
    author: 'Inkwire',
    description: 'Announces new volumes and chapters.',
    capabilities: { releaseSource: true },
    configSchema: {
      fields: [
        { key: 'groups', label: 'Groups', type: 'string-array', default: [] },
        { key: 'requestTimeoutMs', label: 'Time-out', type: 'number', default: 10_000 },
        {
          key: 'baseUrl',
          label: 'Address',
          type: 'string',
          required: true,
          example: 'https://inkwire.example',
        },
      ],
    },
  }),
  start: {},
  usage: [{ method: 'releases/poll', perHour: 12, averageMs: 905 }],
};

const tidewatch: Program = {
  manifest: manifest({
    name: 'release-tidewatch',
    displayName: 'Tidewatch',
    version: '0.6.0',
    description: 'Watches publishers for new releases.',
    capabilities: { releaseSource: true },
  }),
  start: { failsWith: 'Failed to initialize plugin: getaddrinfo ENOTFOUND feed.tidewatch.example' },
  usage: [],
};

const coverfinder: Program = {
  manifest: manifest({
    name: 'metadata-coverfinder',
    displayName: 'Coverfinder',
    version: '4.0.0-beta.2',
    description: 'Finds covers in a better resolution.',
    capabilities: { metadataProvider: ['series', 'book'] },
    contentTypes: ['series', 'book'],
    requiredCredentials: [
      { key: 'api_key', label: 'API key', required: true, sensitive: true, credentialType: 'string' },
    ],
  }),
  start: { failsWith: 'Failed to initialize plugin: the provider answered 401, the API key is not valid' },
  usage: [],
};

const archive: Program = {
  manifest: manifest({
    name: 'metadata-collected-editions',
    displayName: 'Collected Editions',
    version: '12.0.7',
    description:
      'Bibliographic records of collected editions, facsimiles and translations, with their contents volume by volume, as far as the participating libraries have catalogued them.',
    capabilities: { metadataProvider: ['series', 'book'] },
    contentTypes: ['series', 'book'],
  }),
  start: {},
  usage: [{ method: 'metadata/search', perHour: 3, averageMs: 1_530 }],
};

const attic: Program = {
  manifest: manifest({
    name: 'sync-attic',
    displayName: 'Attic',
    version: '0.1.0',
    capabilities: { userReadSync: true },
  }),
  start: {},
  usage: [],
};

/** A provider of metadata that works, but for how it starts. */
function faulty(name: string, displayName: string, start: Program['start']): Program {
  const capabilities = { metadataProvider: ['series' as const] };
  return { manifest: manifest({ name, displayName, version: '1.0.0', capabilities }), start, usage: [] };
}

const SLOW_START_MS = 8_000;

export const SANDBOX_PROGRAMS: Programs = new Map<string, Program>([
  ['@panelbase/codex-plugin', panelbase],
  ['@openshelf/codex-plugin', openshelf],
  ['@readtrail/codex-plugin', readtrail],
  ['@pagekeeper/codex-sync', pagekeeper],
  ['@inkbound/codex-plugin', inkbound],
  ['/opt/codex/plugins/mirror/index.js', mirror],
  ['@nextup/codex-plugin', nextup],
  ['@shelfmate/codex-plugin', shelfmate],
  ['@inkwire/codex-releases', inkwire],
  ['tidewatch_codex', tidewatch],
  ['@coverfinder/codex-plugin', coverfinder],
  ['/opt/codex/plugins/collected-editions/main.py', archive],
  ['/opt/codex/plugins/attic/index.js', attic],
  [
    '/opt/codex/plugins/fails-to-start/index.js',
    faulty('fails-to-start', 'Fails to Start', {
      failsWith: 'Failed to initialize plugin: process exited with code 1 before it answered',
    }),
  ],
  [
    '/opt/codex/plugins/slow-to-start/index.js',
    faulty('slow-to-start', 'Slow to Start', { takesMs: SLOW_START_MS }),
  ],
  [
    '/opt/codex/plugins/never-answers/index.js',
    faulty('never-answers', 'Never Answers', { takesMs: Number.POSITIVE_INFINITY }),
  ],
  [
    '/opt/codex/plugins/fails-quietly/index.js',
    faulty('fails-quietly', 'Fails Quietly', {
      diesLaterWith: 'Failed to initialize plugin: the process is gone and its new start was refused',
    }),
  ],
]);
