import type { JobConfig, StoredJob } from '../jobs/job.ts';
import type { Health, StoredConnection, StoredPlugin } from '../model.ts';
import type { Program } from '../program.ts';
import type { Launch } from './launch.ts';

/** What is on one of the sandbox's servers when it starts for the first time. */
export interface Catalogue {
  /** The part of e-mail addresses after the sign. */
  readonly domain: string;
  readonly libraries: readonly CatalogueLibrary[];
  readonly plugins: readonly CatalogueEntry[];
  readonly connections: readonly CatalogueConnection[];
  readonly jobs: readonly CatalogueJob[];
  /** Readers who make the server's counts lifelike. They have no password. */
  readonly readers: readonly string[];
}

export interface CatalogueLibrary {
  readonly name: string;
  readonly series: number;
  readonly books: number;
}

/** A plugin that the administrator has installed. */
export interface CatalogueEntry {
  readonly name: string;
  readonly displayName: string;
  /** The administrator's own words. */
  readonly description?: string;
  readonly runs: Launch;
  /** What it runs; absent when there is no such program. */
  readonly program?: Program;
  readonly state: InitialState;
  readonly settings?: Settings;
}

/** How a plugin has fared so far. All times are minutes before the server starts for the first time. */
export interface InitialState {
  readonly enabled: boolean;
  readonly healthStatus: Health;
  readonly installed: number;
  /** False for a plugin that never started: it has no manifest and no certain type yet. */
  readonly wasStarted: boolean;
  readonly failureCount?: number;
  /** The last error, or that the server has switched it off. */
  readonly disabledReason?: string;
  readonly lastSuccess?: number;
  readonly lastFailure?: number;
  /** Failed starts in the history. */
  readonly failedStarts?: readonly FailedStart[];
}

export interface FailedStart {
  readonly ago: number;
  readonly message: string;
}

/** What the administrator has set. */
export type Settings = Partial<
  Pick<
    StoredPlugin,
    | 'pluginType'
    | 'env'
    | 'workingDirectory'
    | 'permissions'
    | 'scopes'
    | 'credentials'
    | 'credentialDelivery'
    | 'config'
    | 'requestTimeoutSeconds'
    | 'logLevel'
    | 'syncCronSchedule'
    | 'useExistingExternalId'
    | 'metadataTargets'
    | 'searchQueryTemplate'
    | 'searchPreprocessingRules'
    | 'autoMatchConditions'
    | 'internalConfig'
  >
> & {
  /** By name; all when absent. */
  readonly libraries?: readonly string[];
  /** Requests a minute; 60 when absent. */
  readonly rateLimit?: number | 'none';
};

/** Who is connected to what. Times are minutes before the server starts for the first time. */
export interface CatalogueConnection {
  readonly plugin: string;
  readonly username: string;
  readonly created: number;
  readonly lastSync?: number;
  readonly connection?: Partial<
    Pick<
      StoredConnection,
      'enabled' | 'healthStatus' | 'failureCount' | 'config' | 'credentials' | 'oauth' | 'lastSyncResult'
    >
  >;
}

/** What a library has done by schedule. Times are minutes before the server starts for the first time. */
export interface CatalogueJob {
  readonly library: string;
  readonly name: string;
  readonly provider: string;
  readonly cron: string;
  readonly timezone?: string;
  readonly enabled: boolean;
  readonly created: number;
  readonly config?: Partial<JobConfig>;
  readonly lastRun?: {
    readonly ago: number;
    readonly status: NonNullable<StoredJob['lastRunStatus']>;
    readonly message: string;
  };
}

/** Minutes, to write times with. */
export const HOURS = 60;
export const DAYS = 24 * HOURS;
