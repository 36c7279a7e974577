import { ApiError, toApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import type { JobId, JobProvider, JobSave, JobSettings, JobsFacet } from '../../systems/jobs.ts';
import type {
  DeclaredSettings,
  SaveReport,
  SaveRequest,
  SettingPath,
  SettingsScope,
  WriteOutcome,
} from '../../systems/settings.ts';
import type { ModelQuery } from '../../systems/system.ts';
import { zoneLookup } from '../../systems/zone-lookup.ts';
import { changedPlaces, jobForm, placeOf, settingsOf, ZONES } from './job-form.ts';

/** The answers that a job's form is made of. A class: the cache would take two equal ones for the same. */
class JobFormAnswers {
  readonly job: unknown;
  readonly options: unknown;

  constructor(job: unknown, options: unknown) {
    this.job = job;
    this.options = options;
  }
}

/** A job's settings, for the editor of all settings: it keeps drafts, merges what others change, and saves the least. */
export function jobScope(facet: JobsFacet, id: JobId): SettingsScope {
  const form = jobFormQuery(facet, id);
  return {
    mayHave: () => true,
    form: () => form,
    save: (request) => saveJob(facet, id, request),
    changedKeys: () => [form.queryKey, ...facet.changedKeys(id)],
    lookup: findLookup,
  };
}

export function findLookup(name: string) {
  return name === ZONES ? zoneLookup : undefined;
}

function jobFormQuery(facet: JobsFacet, id: JobId): ModelQuery<DeclaredSettings> {
  const job = facet.job(id);
  const options = facet.options(id.libraryId);
  let last: { readonly raw: unknown; readonly form: DeclaredSettings } | null = null;
  return {
    // Below the job's own: what makes that stale makes the form stale.
    queryKey: [...job.queryKey, 'form'],
    queryFn: async ({ client }) => {
      const [rawJob, rawOptions] = await Promise.all([
        client.fetchQuery({ queryKey: job.queryKey, queryFn: job.queryFn, staleTime: 0 }),
        client.fetchQuery({ queryKey: options.queryKey, queryFn: options.queryFn, staleTime: 0 }),
      ]);
      return new JobFormAnswers(rawJob, rawOptions);
    },
    // The same answer gives the same form: a new one would be taken for a change.
    select: (raw) => {
      if (last !== null && last.raw === raw) return last.form;
      if (!(raw instanceof JobFormAnswers)) throw new TypeError('These are not the answers of a job.');
      const { settings, actions, notices, provider } = job.select(raw.job);
      const form = jobForm({
        options: options.select(raw.options),
        settings,
        isNew: false,
        editable: actions.change,
        // That its provider is gone is told on the page, with the ways out.
        notices: isGone(provider) ? notices.filter(({ severity }) => severity !== 'error') : notices,
      });
      last = { raw, form };
      return form;
    },
  };
}

/** Whether the server refuses each change of a job for want of its provider. */
export function isGone(provider: JobProvider | null): boolean {
  return provider?.state === 'missing' || provider?.state === 'unfit';
}

/** What a form was made of, as it was stored then. */
export function storedIn({ source }: DeclaredSettings): JobSettings {
  if (!isJobSettings(source)) throw new TypeError('This form is not that of a job.');
  return source;
}

function isJobSettings(value: unknown): value is JobSettings {
  return typeof value === 'object' && value !== null && 'schedule' in value && 'refresh' in value;
}

/** All that was edited goes in one call, so that all of it is stored or nothing. */
async function saveJob(facet: JobsFacet, id: JobId, request: SaveRequest): Promise<SaveReport> {
  const base = storedIn(request.stored);
  const edited = settingsOf(request.edited, base);
  const paths = changedPlaces(base, edited);
  if (paths.length === 0) return { writes: [] };
  request.onProgress?.(0, 1);
  try {
    return report(paths, outcomeOf(await facet.update(id, base, edited)));
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.kind === 'signed-out' || error.kind === 'cancelled') throw error;
    return report(paths, { kind: 'refused', error, fields: [] });
  }
}

function report(paths: readonly SettingPath[], outcome: WriteOutcome): SaveReport {
  return { writes: [{ id: 'job', paths, outcome }] };
}

function outcomeOf(saved: JobSave): WriteOutcome {
  switch (saved.kind) {
    case 'stored':
      return { kind: 'stored' };
    case 'refused':
      return { kind: 'refused', error: saved.error, fields: refusalsOf(saved.fields) };
    case 'changed':
      // Between reading and writing: read again, it is merged at the next try.
      return {
        kind: 'refused',
        error: new ApiError({ kind: 'conflict', source: 'page', changed: 'no' }),
        fields: saved.fields.map((field) => ({
          path: placeOf(field),
          messages: [m.job_changed_meanwhile()],
        })),
      };
  }
}

export function refusalsOf(fields: Extract<JobSave, { kind: 'refused' }>['fields']) {
  return fields.map(({ field, message }) => ({ path: placeOf(field), messages: [message] }));
}
