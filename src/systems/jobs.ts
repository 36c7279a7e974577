import type { QueryKey } from '@tanstack/react-query';
import type { ApiError } from '../api/api-error.ts';
import type { FactGroup, Text } from '../lib/facts.ts';
import type { TaskFeed, TaskProgress } from './task-feed.ts';
import type { Allowed, ModelQuery, ServerCondition } from './terms.ts';

/**
 * The part of the contract (`system.ts`) that is about jobs: what a server does to its libraries by schedule. Systems
 * that do nothing by schedule lack the facet. Strings that a server sent are untrusted text.
 */

/** A library that jobs are about. */
export interface JobLibrary {
  readonly id: string;
  /** Never blank. */
  readonly name: string;
}

/** What names a job on its server. */
export interface JobId {
  readonly libraryId: string;
  readonly jobId: string;
}

/** What a person decides about a job. A job that a server answers holds more, which its adapter keeps. */
export interface JobSettings {
  readonly name: string;
  readonly enabled: boolean;
  /** A cron expression as it is stored: `src/lib/cron` reads it, and may find that it is none. */
  readonly schedule: string;
  /** An IANA name; null for the server's own zone. */
  readonly zone: string | null;
  /** Null for a job of a type that is not known here: that part is then left as it is. */
  readonly refresh: RefreshSettings | null;
}

/** What a refresh of metadata does, in the server's own names. */
export interface RefreshSettings {
  /** One of `JobProvider.id`, or one that is no longer there. */
  readonly provider: string;
  /** One of `RefreshScope.id`, or one that is not known. */
  readonly scope: string;
  /** Ids of field groups. With no group and no field, everything is refreshed. */
  readonly groups: readonly string[];
  /** Ids of single fields beside the groups. */
  readonly fields: readonly string[];
  readonly bookGroups: readonly string[];
  readonly bookFields: readonly string[];
  /** Leaves out what the provider has no id for; otherwise a match is looked for, and may be a wrong one. */
  readonly existingIdsOnly: boolean;
  /** Leaves out what was refreshed less than so many seconds ago; 0 leaves out none. */
  readonly skipSeconds: number;
  readonly concurrency: number;
}

/** The parts of a job that can be wrong by themselves. */
export type JobFieldId = 'name' | 'enabled' | 'schedule' | 'zone' | keyof RefreshSettings;

/** Who provides the metadata, as far as the person may know. */
export interface JobProvider {
  /** As it stands in `RefreshSettings.provider`. */
  readonly id: string;
  /** Never blank; the technical name where nothing else is known. */
  readonly name: string;
  /** The technical name. */
  readonly key: string;
  /** Of the plugin, for its page; null where there is none, or it is not told. */
  readonly pluginId: string | null;
  /**
   * - `ready` it can be used
   * - `off` it is switched off: a job with it can be saved, and its runs fail
   * - `missing` it is not there (any more): no job with it can be saved
   * - `unfit` it is there and provides no such metadata: no job with it can be saved
   * - `unlisted` not among those that the person may see: it may be switched off, or gone
   * - `untold` the person is told of none at all
   */
  readonly state: 'ready' | 'off' | 'missing' | 'unfit' | 'unlisted' | 'untold';
  /** What the state means for a job; null where all is well. */
  readonly note: Text | null;
  /** Ids of the fields that it is let write; null where that is not told. */
  readonly writes: ReadonlySet<string> | null;
}

/** Something that a refresh can write. */
export interface JobField {
  /** As it stands in `RefreshSettings.fields`. */
  readonly id: string;
  readonly label: Text;
  /** What is special about it; absent where nothing is. */
  readonly note?: Text;
  /** Ids of fields without which the server does not write it. */
  readonly onlyWith: readonly string[];
}

export interface JobFieldGroup {
  /** As it stands in `RefreshSettings.groups`. */
  readonly id: string;
  readonly label: Text;
  readonly fields: readonly JobField[];
}

/** What a refresh is about (series, books). */
export interface RefreshScope {
  readonly id: string;
  readonly label: Text;
  /** Whether the server does it; with the reason where it refuses to, in this version. */
  readonly supported: Allowed;
  /** Whether it takes the groups and fields of books. */
  readonly ofBooks: boolean;
}

/** What an editor needs to offer. */
export interface JobOptions {
  readonly library: JobLibrary;
  /** All that can be chosen, by name; those with a state that prevents it too. */
  readonly providers: readonly JobProvider[];
  /** False where the person may see a part of them only, with the reason in a sentence. */
  readonly allProviders: Allowed;
  readonly groups: readonly JobFieldGroup[];
  readonly scopes: readonly RefreshScope[];
  /** The zone of jobs without one of their own; null where the server does not tell. */
  readonly serverZone: string | null;
  readonly limits: {
    /** Of a name, in bytes of UTF-8. */
    readonly nameBytes: number;
    readonly skipSeconds: { readonly least: number; readonly most: number };
    readonly concurrency: { readonly least: number; readonly most: number };
  };
  /** What is to be told of how many are done at a time; null where it has its effect. */
  readonly concurrencyNote: Text | null;
  /** What a new job begins with. */
  readonly blank: JobSettings;
  /** The name that the server gives a new job that has none. */
  automaticName(refresh: RefreshSettings): string;
  /** The provider with this id, whether it is offered or not. */
  providerOf(id: string): JobProvider;
}

/** How a job's last run ended, as the job itself tells it. */
export interface JobLastRun {
  /** RFC 3339, as the server wrote it. */
  readonly at: string;
  /** `ended` where the job does not say whether a part of it has failed; the run itself may (`JobRuns.last`). */
  readonly said: 'done' | 'partly' | 'nothing' | 'failed' | 'ended';
  readonly message: string | null;
}

/** What can be done with a job, each with its permission. */
export interface JobActions {
  /** Any change by the editor. */
  readonly change: Allowed;
  readonly enable: Allowed;
  readonly disable: Allowed;
  readonly run: Allowed;
  readonly preview: Allowed;
  readonly duplicate: Allowed;
  readonly remove: Allowed;
}

/** A job as a list shows it. */
export interface Job extends JobId {
  readonly library: JobLibrary;
  /** Never blank. */
  readonly name: string;
  readonly settings: JobSettings;
  /** Null for a job of a type that is not known here. */
  readonly provider: JobProvider | null;
  /** What kind of job it is. */
  readonly type: Text;
  /** What it refreshes, groups of fields first; empty where that is everything. */
  readonly fieldNames: readonly Text[];
  readonly lastRun: JobLastRun | null;
  /** RFC 3339, as the server wrote them; null where it did not. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  readonly actions: JobActions;
  /** What a person should know of it first (its provider is gone, …). */
  readonly notices: readonly ServerCondition[];
}

/** A job as its page shows it. */
export interface JobDetail extends Job {
  /** Everything that the server knows of it, arranged. */
  readonly facts: readonly FactGroup[];
  /** The server's own answer, for the curious. */
  readonly raw: unknown;
}

/** The jobs of one server. */
export interface JobList {
  readonly jobs: readonly Job[];
  /** Where jobs can be made. */
  readonly libraries: readonly JobLibrary[];
  /** Libraries whose jobs could not be read. */
  readonly unread: readonly { readonly library: JobLibrary; readonly error: ApiError }[];
  /** As in `JobOptions`. */
  readonly serverZone: string | null;
  readonly create: Allowed;
  /** What else is to be told of all of them (that what comes due while another one runs is left out, …). */
  readonly notices: readonly ServerCondition[];
  /** True where a job that comes due while another one runs, or waits, is left out. */
  readonly oneAtATime: boolean;
}

/** How a run stands. */
export type JobRunState =
  | 'waiting'
  | 'running'
  /** An attempt failed, and the server will try again by itself. */
  | 'trying-again'
  | 'done'
  /** Over, and a part of it failed. */
  | 'partly'
  /** Over without anything having been there to do. */
  | 'nothing'
  | 'failed'
  | 'cancelled'
  | 'unknown';

/** What a run came to, in numbers. */
export interface JobOutcome {
  readonly planned: number;
  readonly succeeded: number;
  readonly failed: number;
  /** What was left out, and why; those with a count only. */
  readonly skipped: readonly { readonly id: string; readonly label: Text; readonly count: number }[];
  /** How many fields were written in all; null where it is not told. */
  readonly fieldsWritten: number | null;
  /** Why nothing was even begun. */
  readonly planFailure: Text | null;
}

/** One run of a job. Times are RFC 3339, as the server wrote them. */
export interface JobRun {
  readonly id: string;
  /** Which job it is a run of; null where the server does not tell. */
  readonly jobId: string | null;
  readonly state: JobRunState;
  readonly createdAt: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** When the next attempt is due, while it waits for one. */
  readonly nextAt: string | null;
  /** Why the last attempt failed. */
  readonly error: string | null;
  /** Null while it is not over, and where nothing is told of it. */
  readonly outcome: JobOutcome | null;
}

/** The runs of a server's jobs, as far as it remembers them. */
export interface JobRuns {
  /** Those that wait or run. */
  readonly open: readonly JobRun[];
  /** The last one of each job that is over, by the job's id. */
  readonly last: ReadonlyMap<string, JobRun>;
}

/** A run that goes on, as everybody may see it who may see jobs: not whose it is. */
export interface SeenRun {
  readonly runId: string;
  /** Null as long as it is not told. */
  readonly libraryId: string | null;
  readonly progress: TaskProgress | null;
}

/** What became of a wish to run a job now. */
export type RunStart =
  | { readonly how: 'started'; readonly runId: string }
  /** It was under way already. */
  | { readonly how: 'joined'; readonly runId: string | null }
  /** The server gave back the run of another job, and has begun nothing. */
  | { readonly how: 'other'; readonly run: JobRun }
  /** The server named a run, and the person may not see whose it is. */
  | { readonly how: 'unverified'; readonly runId: string };

/** What became of a job that was to be stored. */
export type JobSave =
  | { readonly kind: 'stored'; readonly id: JobId }
  /** Somebody else has changed it meanwhile; nothing was stored. */
  | { readonly kind: 'changed'; readonly now: JobDetail; readonly fields: readonly JobFieldId[] }
  | {
      readonly kind: 'refused';
      readonly error: ApiError;
      /** What the server said of single parts, by their place. */
      readonly fields: readonly { readonly field: JobFieldId; readonly message: string }[];
      /** Set when the provider is not there (any more): what else can be done about it. */
      readonly providerGone: boolean;
    };

/** What a job would do if it ran now. */
export interface JobPreview {
  /** How many would be refreshed: those that are left out are not among them. */
  readonly eligible: number;
  readonly skipped: readonly { readonly id: string; readonly label: Text; readonly count: number }[];
  readonly planFailure: Text | null;
  readonly sample: readonly JobPreviewEntry[];
  /** What a preview cannot tell, in a sentence. */
  readonly note: Text;
}

export interface JobPreviewEntry {
  readonly id: string;
  /** Never blank. */
  readonly name: string;
  /** Where the server shows it to people, below its own address, beginning with a slash. */
  readonly path: string;
  /** What would be changed, where the server tells; values are any JSON. */
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  readonly skipped: readonly { readonly field: string; readonly reason: string }[];
}

export interface JobsFacet {
  /** All jobs of all libraries that the person may see. */
  list(): ModelQuery<JobList>;
  /** One of them. Fails with ApiError kind `not-found` when it, or its library, is gone. */
  job(id: JobId): ModelQuery<JobDetail>;
  /** What an editor for a library's jobs offers. */
  options(libraryId: string): ModelQuery<JobOptions>;
  /** The runs that the server remembers. Asked for only where `seesRuns` is allowed. */
  runs(): ModelQuery<JobRuns>;
  /** One run; null when it is not remembered any longer. Asked for only where `seesRuns` is allowed. */
  run(runId: string): ModelQuery<JobRun | null>;
  readonly seesRuns: Allowed;
  /** Whether the person may stop a run that stands like this. */
  stopsRun(state: JobRunState): Allowed;
  /** What the server tells of its runs as they go on. */
  feed(): Promise<TaskFeed>;
  /**
   * What the server tells of all runs as they go on, also to those who may not ask for them. Costs a connection as long
   * as it is watched.
   * @returns the way to stop
   */
  watch(onSeen: (runs: readonly SeenRun[]) => void): () => void;
  /**
   * Makes a job.
   * @param like a job of the same server whose unknown parts are taken over
   * @throws ApiError as `update`
   */
  create(libraryId: string, settings: JobSettings, like?: JobId): Promise<JobSave>;
  /**
   * Stores what differs between `base`, which the person began from, and `edited`. What the job holds besides is kept.
   * @throws ApiError for all but a refusal: the job is gone, the server cannot be reached, …
   */
  update(id: JobId, base: JobSettings, edited: JobSettings): Promise<JobSave>;
  /** Switches a job on or off, whatever else was changed of it. @throws ApiError as `update` */
  setEnabled(id: JobId, enabled: boolean): Promise<JobSave>;
  /** @throws ApiError; kind `not-found` when it is gone already */
  remove(id: JobId): Promise<void>;
  /**
   * Tells what a job would do, with `refresh` in place of what it has stored where that is given. Nothing is changed.
   * @throws ApiError
   */
  preview(id: JobId, refresh: RefreshSettings | null, signal: AbortSignal): Promise<JobPreview>;
  /** What the server said of single parts of a job, where `preview` or `create` failed. */
  fieldsOf(error: ApiError): readonly { readonly field: JobFieldId; readonly message: string }[];
  /** Runs a job now, also one that is switched off. @throws ApiError */
  start(id: JobId): Promise<RunStart>;
  /** Stops a run. Whether it did, `run` tells. */
  stop(runId: string): Promise<void>;
  /** The query keys that a change of a job makes stale. */
  changedKeys(id: JobId): readonly QueryKey[];
}
