import { type CatalogueEntry, DAYS, HOURS } from '../catalogue.ts';
import { npx, ownScript, pythonModule } from '../launch.ts';
import { ACCESS_TOKEN, oauthAt, readingSync } from '../programs.ts';
import { SYNC_ANILIST, SYNC_ECHO } from '../published-forms.ts';
import { failing, neverStarted, switchedOff, switchedOffByServer, working } from '../states.ts';

/** What readers connect their accounts to, to keep their progress. */
export const SYNC: readonly CatalogueEntry[] = [
  {
    name: 'sync-readtrail',
    displayName: 'Readtrail',
    runs: npx('@readtrail/codex-plugin'),
    program: readingSync(
      {
        name: 'sync-readtrail',
        displayName: 'Readtrail',
        version: '1.8.2',
        author: 'Readtrail',
        homepage: 'https://readtrail.example',
        description: 'Keeps reading progress in step with Readtrail accounts.',
        userDescription: 'Your reading progress, the same here and on Readtrail.',
        also: { externalIdSource: 'api:readtrail', wantsDetailedProgress: true, wantsFullMetadata: true },
        oauth: { ...oauthAt('accounts.readtrail.example'), scopes: ['progress:read', 'progress:write'] },
        requiredCredentials: [ACCESS_TOKEN],
        adminSetupInstructions: 'Register an application at Readtrail and enter its client id and secret.',
        userSetupInstructions: 'Connect your Readtrail account, then choose what to send.',
        userConfigSchema: { fields: SYNC_ANILIST.user },
      },
      {
        usage: [
          { method: 'sync/pull', perHour: 4, averageMs: 2_210 },
          { method: 'sync/push', perHour: 4, averageMs: 1_380, failsOneIn: 9 },
        ],
      },
    ),
    state: working({ installed: 150 * DAYS, lastSuccess: 4 }),
    settings: {
      env: { READTRAIL_REGION: 'eu' },
      config: {
        // In clear on a real server, too.
        oauth_client_id: 'library-sandbox',
        oauth_client_secret: 'sandbox-readtrail-secret',
        _codex: { sendTags: true, sendGenres: true, sendMetadata: true, allowCustomMetadata: false },
      },
      syncCronSchedule: '0 30 4 * * *',
    },
  },
  {
    name: 'sync-pagekeeper',
    displayName: 'Pagekeeper',
    runs: npx('@pagekeeper/codex-sync'),
    program: readingSync(
      {
        name: 'sync-pagekeeper',
        displayName: 'Pagekeeper',
        version: '0.9.4',
        description: 'Sends finished volumes to a Pagekeeper diary.',
        requiredCredentials: [ACCESS_TOKEN],
        userSetupInstructions: 'Paste a token from the settings of your Pagekeeper diary.',
        userConfigSchema: { fields: SYNC_ECHO.user },
      },
      { usage: [{ method: 'sync/push', perHour: 2, averageMs: 640 }] },
    ),
    state: working({ installed: 90 * DAYS, lastSuccess: 31 }),
  },
  {
    // Its client id is missing.
    name: 'sync-inkbound',
    displayName: 'Inkbound',
    runs: npx('@inkbound/codex-plugin'),
    program: readingSync({
      name: 'sync-inkbound',
      displayName: 'Inkbound',
      version: '1.0.0',
      author: 'A. Lindqvist',
      description: 'Reading lists and progress of Inkbound.',
      also: { externalIdSource: 'api:inkbound' },
      oauth: {
        authorizationUrl: 'https://inkbound.example/authorize',
        tokenUrl: 'https://inkbound.example/token',
        pkce: false,
      },
      adminSetupInstructions: 'Enter the client id of your Inkbound application; nobody can connect before.',
    }),
    state: working({ installed: 5 * DAYS, lastSuccess: 5 * DAYS }),
  },
  {
    name: 'sync-mirror',
    displayName: 'Mirror',
    description: 'For our own experiments.',
    runs: ownScript('mirror'),
    program: readingSync(
      {
        name: 'sync-mirror',
        displayName: 'Mirror',
        version: '0.3.0',
        description: 'Writes every sync to a file, to see what a plugin is given.',
        also: { wantsDetailedProgress: true, wantsFullMetadata: true },
        configSchema: { fields: SYNC_ECHO.admin },
        userConfigSchema: { fields: SYNC_ECHO.user },
      },
      { usage: [{ method: 'sync/push', perHour: 1, averageMs: 12 }] },
    ),
    state: working({ installed: 12 * DAYS, lastSuccess: 2 * DAYS }),
    settings: {
      config: { recordPayloads: true, maxPayloadFiles: 200, _codex: { allowCustomMetadata: true } },
      workingDirectory: '/var/lib/codex/mirror',
      env: { MIRROR_FOLDER: '/var/lib/codex/mirror/payloads', MIRROR_TOKEN: 'sandbox-mirror-token' },
    },
  },
  {
    // Nobody knows yet that it is for users.
    name: 'sync-attic',
    displayName: 'Attic',
    runs: ownScript('attic'),
    program: readingSync({ name: 'sync-attic', displayName: 'Attic', version: '0.1.0' }),
    state: neverStarted({ installed: 2 * DAYS }),
  },
  {
    // The client id comes with the plugin, so that nothing has to be entered.
    name: 'sync-chapterhouse',
    displayName: 'Chapterhouse',
    runs: npx('@chapterhouse/sync-codex'),
    program: readingSync(
      {
        name: '@chapterhouse/sync-codex',
        displayName: 'Chapterhouse Sync',
        version: '2.2.1',
        author: 'Chapterhouse B.V.',
        homepage: 'https://chapterhouse.example/apps/codex',
        description: 'Progress, shelves and notes of Chapterhouse.',
        also: { externalIdSource: 'api:chapterhouse', wantsFullMetadata: true },
        oauth: {
          ...oauthAt('login.chapterhouse.example'),
          userInfoUrl: 'https://login.chapterhouse.example/me',
          clientId: 'codex-public-client',
        },
        userSetupInstructions: 'Sign in to Chapterhouse in the window that opens.',
        userConfigSchema: {
          description: 'What goes to Chapterhouse.',
          fields: [
            { key: 'shelf', label: 'Shelf', type: 'string', required: true, example: 'From the library' },
            { key: 'skipTags', label: 'Never with these tags', type: 'string-array', default: [] },
            { key: 'note', label: 'Note below each entry', type: 'textarea', default: '' },
            { key: 'mapping', label: 'Shelves by library', type: 'object', default: {} },
          ],
        },
      },
      {
        usage: [{ method: 'sync/pull', perHour: 3, averageMs: 3_300, failsOneIn: 2 }],
        sync: {
          pullError: 'Chapterhouse answered 502 at page 3',
          pushError: 'Chapterhouse refused 2 entries',
          pushFailures: 2,
        },
      },
    ),
    state: working({ installed: 40 * DAYS, lastSuccess: 9 }),
    settings: { syncCronSchedule: '0 0 */6 * * *', rateLimit: 20 },
  },
  {
    // Asks for more than a user can enter: there is one field for a token, whatever it is called.
    name: 'sync-leselampe',
    displayName: 'Leselampe',
    runs: npx('leselampe-codex-sync'),
    program: readingSync({
      name: 'leselampe-codex-sync',
      displayName: 'Leselampe',
      version: '3.0.0-alpha.12',
      description: 'Lesefortschritt mit einer eigenen Leselampe abgleichen.',
      requiredCredentials: [
        { key: 'instance_url', label: 'Adresse', required: true, sensitive: false },
        { key: 'username', label: 'Name', required: true, sensitive: false },
        { key: 'password', label: 'Passwort', required: true, sensitive: true, type: 'password' },
      ],
    }),
    state: working({ installed: 8 * DAYS, lastSuccess: 5 * HOURS }),
  },
  {
    name: 'sync-kompass',
    displayName: 'Kompass',
    description: 'Off until the accounts have moved.',
    runs: npx('@kompass/codex-sync'),
    program: readingSync({
      name: '@kompass/codex-sync',
      displayName: 'Kompass',
      version: '4.4.4',
      requiredCredentials: [ACCESS_TOKEN],
    }),
    state: switchedOff({ installed: 220 * DAYS, lastSuccess: 6 * DAYS }),
  },
  {
    name: 'sync-storygraphite',
    displayName: 'Storygraphite',
    runs: npx('storygraphite-sync'),
    program: readingSync(
      {
        name: 'storygraphite-sync',
        displayName: 'Storygraphite',
        version: '0.4.0',
        homepage: 'https://storygraphite.example',
        requiredCredentials: [ACCESS_TOKEN],
      },
      { start: { failsWith: "Failed to initialize plugin: SyntaxError: Unexpected token '<'" } },
    ),
    state: switchedOffByServer({
      installed: 18 * DAYS,
      lastSuccess: 16 * DAYS,
      at: [15 * DAYS, 15 * DAYS + 20, 15 * DAYS + 50],
      error: "Failed to initialize plugin: SyntaxError: Unexpected token '<'",
    }),
  },
  {
    name: 'sync-ereader-bridge',
    displayName: 'E-reader Bridge',
    runs: pythonModule('ereader_bridge', '--port', '0'),
    program: readingSync(
      {
        name: 'ereader-bridge',
        displayName: 'E-reader Bridge',
        version: '1.9',
        author: 'Emeka N.',
        // One of its fields says no kind, so that its readers see none of them.
        userConfigSchema: {
          fields: [
            { key: 'device', label: 'Device', type: 'string' },
            { key: 'port', label: 'Port' },
          ],
        },
      },
      { start: { failsWith: "Failed to initialize plugin: No module named 'ereader_bridge.usb'" } },
    ),
    state: failing({
      installed: 52 * DAYS,
      lastSuccess: 7 * DAYS,
      lastFailure: 6 * HOURS,
      times: 2,
      error: "Failed to initialize plugin: No module named 'ereader_bridge.usb'",
    }),
  },
];
