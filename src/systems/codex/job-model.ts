import { ApiError } from '../../api/api-error.ts';
import { isJsonObject, type JsonObject, listOf, objectOf, own, textOf } from '../../api/json.ts';
import { readSchedule } from '../../lib/cron/schedule.ts';
import { scheduleFaultWords } from '../../lib/cron/schedule-fault-words.ts';
import { isKnownZone } from '../../lib/cron/zones.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import type { Job, JobActions, JobDetail, JobLibrary, JobList, JobProvider, JobSettings } from '../jobs.ts';
import { firstVisible } from '../names.ts';
import { ALLOWED, refused, switchActions } from '../permission.ts';
import type { Allowed, ServerAddress, ServerCondition, Text } from '../system.ts';
import { jobSettings, REFRESH } from './job-config.ts';
import { codexJobFacts } from './job-facts.ts';
import { jobFieldWords, jobGroupWords } from './job-fields.ts';
import { codexLastRun } from './job-last-run.ts';
import { type CodexProviders, codexProviders } from './job-providers.ts';
import { SCOPES } from './job-scopes.ts';

/** The jobs of all libraries, as their answers are kept together. */
export interface JobListAnswers {
  /** Entries of `GET /libraries`. */
  readonly libraries: readonly unknown[];
  readonly jobs: readonly {
    readonly libraryId: string;
    /** Of `GET /libraries/{id}/jobs`; null where it could not be read. */
    readonly answer: unknown;
    readonly error: ApiError | null;
  }[];
  /** A `ProviderAnswers`. */
  readonly providers: unknown;
  readonly zone: string | null;
}

/** One job, as its answers are kept together. */
export interface JobAnswers {
  readonly job: unknown;
  /** Of `GET /libraries/{id}`; null where it could not be read. */
  readonly library: unknown;
  readonly providers: unknown;
  readonly zone: string | null;
}

/** What the person may do with jobs there. */
export interface JobRights {
  readonly writes: boolean;
}

/** @param value a `LibraryDto`; untrusted */
export function jobLibrary(value: unknown): JobLibrary | null {
  const dto = objectOf(value);
  const id = textOf(own(dto, 'id'));
  return id === null ? null : { id, name: firstVisible(own(dto, 'name')) ?? m.codex_library_unnamed() };
}

/**
 * All jobs of a server.
 * @param raw a `JobListAnswers`; the answers in it are untrusted
 */
export function codexJobList(server: ServerAddress, raw: unknown, rights: JobRights): JobList {
  const answers = objectOf(raw);
  const libraries = listOf(own(answers, 'libraries')).flatMap((value) => jobLibrary(value) ?? []);
  const providers = codexProviders(own(answers, 'providers'));
  const byId = new Map(libraries.map((library) => [library.id, library]));
  const read = listOf(own(answers, 'jobs')).flatMap((value) => {
    const entry = objectOf(value);
    const library = byId.get(textOf(own(entry, 'libraryId')) ?? '');
    if (!library) return [];
    const { error: failure, answer } = entry;
    const jobs = jobsIn(answer, { library, providers, rights });
    // One library that is not told of as it should be takes none of the others away.
    const error =
      failure instanceof ApiError ? failure : jobs === null ? wrongShape(server, '{jobs: []}') : null;
    return [{ library, jobs: jobs ?? [], error }];
  });
  return {
    jobs: read.flatMap(({ jobs, error }) => (error === null ? jobs : [])),
    libraries,
    unread: read.flatMap(({ library, error }) => (error === null ? [] : [{ library, error }])),
    serverZone: textOf(own(answers, 'zone')),
    create: writing(rights),
    notices: [],
    oneAtATime: true,
  };
}

interface Around {
  readonly library: JobLibrary;
  readonly providers: CodexProviders;
  readonly rights: JobRights;
}

/** Null where the answer is no list of jobs. */
function jobsIn(answer: unknown, around: Around): readonly Job[] | null {
  const jobs = own(objectOf(answer), 'jobs');
  if (!Array.isArray(jobs)) return null;
  return jobs.filter(isJsonObject).flatMap((dto) => jobOf(dto, around) ?? []);
}

/**
 * One job with all that is known of it.
 * @param raw a `JobAnswers`; the answers in it are untrusted
 * @throws ApiError `broken-answer` when it is no job
 */
export function codexJob(server: ServerAddress, raw: unknown, rights: JobRights): JobDetail {
  const answers = objectOf(raw);
  const dto = objectOf(own(answers, 'job'));
  const libraryId = textOf(own(dto, 'libraryId')) ?? '';
  const library = jobLibrary(own(answers, 'library')) ?? { id: libraryId, name: m.codex_library_unnamed() };
  const providers = codexProviders(own(answers, 'providers'));
  const job = jobOf(dto, { library, providers, rights });
  if (job === null) throw wrongShape(server, 'LibraryJobDto');
  return { ...job, facts: codexJobFacts(dto, job, textOf(own(answers, 'zone'))), raw: dto };
}

/** The job of a `LibraryJobDto`; null when it cannot be told apart from others. */
function jobOf(dto: JsonObject, { library, providers, rights }: Around): Job | null {
  const jobId = textOf(own(dto, 'id'));
  if (jobId === null) return null;
  const settings = jobSettings(dto);
  const provider = settings.refresh === null ? null : providers.of(settings.refresh.provider);
  const blocked = blockedBy(settings, provider);
  return {
    libraryId: library.id,
    jobId,
    library,
    name: firstVisible(settings.name) ?? m.codex_job_unnamed(),
    settings,
    provider,
    type: typeWords(own(objectOf(own(dto, 'config')), 'type')),
    fieldNames: [
      ...(settings.refresh?.groups.map(jobGroupWords) ?? []),
      ...(settings.refresh?.fields.map(jobFieldWords) ?? []),
    ],
    lastRun: codexLastRun(dto),
    createdAt: textOf(own(dto, 'createdAt')),
    updatedAt: textOf(own(dto, 'updatedAt')),
    actions: actionsOf(settings.enabled, writing(rights), blocked),
    notices: noticesOf(settings, provider, blocked),
  };
}

function typeWords(type: unknown): Text {
  const text = textOf(type);
  if (text === REFRESH) return m.codex_job_refresh;
  return text === null ? m.codex_job_untyped : () => text;
}

function writing({ writes }: JobRights): Allowed {
  return writes ? ALLOWED : refused(m.codex_job_no_right);
}

/**
 * Why the server refuses each change of a job, whatever it is: it checks the job as a whole each time.
 * upstream: Codex 2.2.0
 */
function blockedBy({ refresh }: JobSettings, provider: JobProvider | null): Text | null {
  if (provider?.state === 'missing' || provider?.state === 'unfit') return provider.note;
  const scope = refresh?.scope ?? '';
  const supported = SCOPES.find(({ id }) => id === scope)?.supported;
  return supported?.allowed === false ? supported.reason : null;
}

function actionsOf(enabled: boolean, write: Allowed, blocked: Text | null): JobActions {
  const unblocked = blocked === null ? ALLOWED : refused(() => m.codex_job_blocked({ why: blocked() }));
  const { enable, disable } = switchActions(enabled, write, { enable: unblocked, disable: unblocked });
  return {
    change: write,
    enable,
    disable,
    run: write,
    preview: write,
    duplicate: write.allowed ? unblocked : write,
    remove: write,
  };
}

function noticesOf(
  { schedule, zone }: JobSettings,
  provider: JobProvider | null,
  blocked: Text | null,
): readonly ServerCondition[] {
  const found: ServerCondition[] = [];
  const { fault } = readSchedule(schedule);
  if (blocked !== null) {
    found.push({ severity: 'error', title: m.codex_job_blocked_title, explanation: blocked });
  }
  if (provider?.state === 'off' || provider?.state === 'unlisted') {
    const explanation = provider.note ?? m.codex_job_blocked_title;
    const severity = provider.state === 'off' ? 'warning' : 'info';
    found.push({ severity, title: m.codex_job_provider_title, explanation });
  }
  if (fault !== null) {
    const explanation = () => scheduleFaultWords(fault);
    found.push({ severity: 'warning', title: m.codex_job_never_runs, explanation });
  }
  if (zone !== null && !isKnownZone(zone)) {
    const explanation = () => m.codex_job_zone_unknown({ zone });
    found.push({ severity: 'info', title: m.codex_job_zone_unknown_title, explanation });
  }
  return found;
}
