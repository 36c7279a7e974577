/** What a library does again and again. upstream: Codex 2.2.0: there is one kind. */
export interface StoredJob {
  readonly id: string;
  readonly libraryId: string;
  readonly name: string;
  readonly enabled: boolean;
  /** With six fields after it was made, and as it was sent after a change. */
  readonly cronSchedule: string;
  /** The server's own when absent. */
  readonly timezone?: string;
  readonly config: JobConfig;
  readonly lastRunAt?: string;
  readonly lastRunStatus?: 'success' | 'failure';
  readonly lastRunMessage?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const SCOPES = ['series_only', 'books_only', 'series_and_books'] as const;

export interface JobConfig {
  readonly type: 'metadata_refresh';
  /** `plugin:` and the name of a plugin. */
  readonly provider: string;
  readonly scope: (typeof SCOPES)[number];
  readonly fieldGroups: readonly string[];
  readonly extraFields: readonly string[];
  readonly bookFieldGroups: readonly string[];
  readonly bookExtraFields: readonly string[];
  readonly existingSourceIdsOnly: boolean;
  readonly skipRecentlySyncedWithinS: number;
  /** Kept, and of no effect. */
  readonly maxConcurrency: number;
}

/** What is meant where nothing is said. */
export const CONFIG_DEFAULTS: Omit<JobConfig, 'type' | 'provider'> = {
  scope: 'series_only',
  fieldGroups: [],
  extraFields: [],
  bookFieldGroups: [],
  bookExtraFields: [],
  existingSourceIdsOnly: true,
  skipRecentlySyncedWithinS: 3_600,
  maxConcurrency: 4,
};

/** When series were last refreshed by a plugin, by the id of the series. */
export type SeriesSyncs = Readonly<Record<string, string>>;

/** The plugin's name; undefined when it is no such text. */
export function pluginOfProvider(provider: string): string | undefined {
  return /^plugin:(.+)$/.exec(provider)?.[1];
}
