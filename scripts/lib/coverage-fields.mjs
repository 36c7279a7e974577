const CONNECTION =
  'e2e/connection-fields.spec.ts: every field that a server tells of a connection has its place on its page';
/** For what no server of the sandbox ever fills, as the real one does not. */
const FILLED = 'e2e/adapters/fields.test.ts: each field has its place';
const MADE =
  'e2e/job-editor.spec.ts: a job is made, tried before it may run, and its page says what it will do';
const EDITED =
  'e2e/job-editor.spec.ts: a job is edited with a draft and a guard, tried with unsaved changes, and merged with what others do';
const LISTED =
  'e2e/jobs.spec.ts: all jobs of all servers are in one list, with what they do, when, and how they went';
const ON_PAGE = 'e2e/job-editor.spec.ts: a job is switched, run, followed and duplicated on its own page';

/**
 * Where each field of an answer is shown: description, schema, field → the place in words, and the test that shows it
 * as `file: title`. `scripts/coverage.test.mjs` fails for a field of a listed schema that is missing here, for one
 * that the description does not have, and for a test that there is not.
 * @type {Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, { place: string, test: string }>>>>>>}
 */
export const FIELDS = {
  codex: {
    UserPluginDto: {
      id: { place: 'connection: overview, “Id of the connection”', test: CONNECTION },
      pluginId: { place: 'connection: overview, “Id”; in its address', test: CONNECTION },
      pluginName: { place: 'connection: beside its name; overview, “Technical name”', test: CONNECTION },
      pluginDisplayName: { place: 'connection: its title', test: CONNECTION },
      pluginType: { place: 'connection: overview, “Kind”', test: CONNECTION },
      description: { place: 'connection: overview, its first words', test: CONNECTION },
      userSetupInstructions: {
        place: 'connection: overview, “Set-up, for users”; on the way to connect, as safe markdown',
        test: CONNECTION,
      },
      enabled: { place: 'connection: overview, “Connection switched on”; its state', test: CONNECTION },
      connected: { place: 'connection: overview, “Connected”; its state', test: CONNECTION },
      requiresAuth: { place: 'connection: overview, “Needs an account”', test: CONNECTION },
      requiresOauth: {
        place:
          'connection: overview, “Account is connected on the provider’s page”; which ways to connect there are',
        test: CONNECTION,
      },
      oauthConfigured: {
        place: 'connection: overview, “Ready for that”; whether the way by the provider’s page is open',
        test: CONNECTION,
      },
      externalUsername: {
        place:
          'connection: “Connected as …”; overview, “Account”. Servers leave it empty, the account is known from the last sync then',
        test: FILLED,
      },
      externalAvatarUrl: {
        place: 'connection: overview, “Picture of the account”. Servers leave it empty',
        test: FILLED,
      },
      healthStatus: { place: 'connection: overview, “Health”; its state', test: CONNECTION },
      autoSync: {
        place: 'connection: overview, “Syncs by itself”; preferences, as a switch',
        test: 'e2e/settings-codex.spec.ts: a person’s own: automatic sync is written through its own call, the rest beside it',
      },
      sendCustomMetadata: {
        place: 'connection: overview, “Sends own metadata”; preferences, as a switch',
        test: CONNECTION,
      },
      syncCronSchedule: {
        place:
          'connection: overview, “Automatic sync” and in words with its next runs; preferences, above the form',
        test: CONNECTION,
      },
      lastSyncAt: { place: 'connection: overview, “Last sync”; sync', test: CONNECTION },
      lastSyncResult: {
        place: 'connection: overview, “Result of the last sync”; sync, in words and numbers',
        test: 'e2e/syncs.spec.ts: A reader syncs, sees the steps and what it came to, asks what there is to do, and finds it in the history',
      },
      lastSuccessAt: { place: 'connection: overview, “Last success”', test: CONNECTION },
      capabilities: {
        place:
          'plugin: overview, “What it does”; whether the connection has sync, recommendations and the privacy switches',
        test: CONNECTION,
      },
      config: {
        place: 'connection: overview, “Your settings”; preferences, each value in its field',
        test: CONNECTION,
      },
      userConfigSchema: {
        place: 'connection: overview, “Settings it knows”; preferences, as the form',
        test: CONNECTION,
      },
      createdAt: { place: 'connection: overview, “Created”', test: CONNECTION },
    },
    LibraryJobDto: {
      id: { place: 'job: “All that the server knows of it”, “Id”; in its address', test: MADE },
      libraryId: {
        place: 'job: “All that the server knows of it”, “Id of the library”; in its address',
        test: MADE,
      },
      name: { place: 'job: its title, and in the form; jobs: the name of the row', test: EDITED },
      enabled: {
        place: 'job: in the form, “Switch on” or “Switch off”; jobs: the switch of the row',
        test: ON_PAGE,
      },
      cronSchedule: {
        place: 'job: the schedule in the form; jobs: in words, the next run, the next seven days',
        test: EDITED,
      },
      timezone: {
        place: 'job: “Time zone” in the form; jobs: below the schedule and at the next run',
        test: EDITED,
      },
      config: {
        place:
          'job: “What it refreshes” and “What it writes” in the form; all of it in “All that the server knows of it”; jobs: “Refreshes”',
        test: MADE,
      },
      lastRunAt: { place: 'job and jobs: “Last run”; job: “All that the server knows of it”', test: ON_PAGE },
      lastRunStatus: {
        place:
          'job and jobs: the result of the last run, where the run itself is no longer known; job: “Result, as the server says it”',
        test: LISTED,
      },
      lastRunMessage: {
        place:
          'job and jobs: below the result of the last run, where the run itself is no longer known; job: “Message”',
        test: LISTED,
      },
      createdAt: { place: 'job: “All that the server knows of it”, “Created”', test: ON_PAGE },
      updatedAt: { place: 'job: “All that the server knows of it”, “Last change”', test: ON_PAGE },
    },
  },
};
