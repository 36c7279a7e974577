import type { LibraryJobConfigDto, PatchLibraryJobRequest } from '../../api/generated/codex/types.gen.ts';
import { type JsonObject, numberOf, objectOf, own, textOf, textsOf } from '../../api/json.ts';
import { sameSchedule } from '../../lib/cron/schedule.ts';
import { sameValue } from '../../lib/same-value.ts';
import type { JobFieldId, JobSettings, RefreshSettings } from '../jobs.ts';

/** The only type of job so far. upstream: Codex 2.2.0 */
export const REFRESH = 'metadata_refresh';

/** What the server takes where nothing is said. upstream: Codex 2.2.0 */
export const REFRESH_DEFAULTS: Omit<RefreshSettings, 'provider'> = {
  scope: 'series_only',
  groups: [],
  fields: [],
  bookGroups: [],
  bookFields: [],
  existingIdsOnly: true,
  skipSeconds: 3600,
  concurrency: 4,
};

/** The server's names. */
const MEMBERS: Readonly<Record<keyof RefreshSettings, string>> = {
  provider: 'provider',
  scope: 'scope',
  groups: 'fieldGroups',
  fields: 'extraFields',
  bookGroups: 'bookFieldGroups',
  bookFields: 'bookExtraFields',
  existingIdsOnly: 'existingSourceIdsOnly',
  skipSeconds: 'skipRecentlySyncedWithinS',
  concurrency: 'maxConcurrency',
};

const REFRESH_FIELDS: readonly (keyof RefreshSettings)[] = [
  'provider',
  'scope',
  'groups',
  'fields',
  'bookGroups',
  'bookFields',
  'existingIdsOnly',
  'skipSeconds',
  'concurrency',
];

/** What a person can decide of a `LibraryJobDto`; untrusted. */
export function jobSettings(dto: JsonObject): JobSettings {
  const config = objectOf(own(dto, 'config'));
  const name = own(dto, 'name');
  const schedule = own(dto, 'cronSchedule');
  return {
    name: typeof name === 'string' ? name : '',
    enabled: own(dto, 'enabled') === true,
    schedule: typeof schedule === 'string' ? schedule : '',
    zone: textOf(own(dto, 'timezone')),
    refresh: own(config, 'type') === REFRESH ? refreshSettings(config) : null,
  };
}

function refreshSettings(config: JsonObject): RefreshSettings {
  const usual = REFRESH_DEFAULTS;
  const existing = own(config, 'existingSourceIdsOnly');
  return {
    provider: textOf(own(config, 'provider')) ?? '',
    scope: textOf(own(config, 'scope')) ?? usual.scope,
    groups: textsOf(own(config, 'fieldGroups')),
    fields: textsOf(own(config, 'extraFields')),
    bookGroups: textsOf(own(config, 'bookFieldGroups')),
    bookFields: textsOf(own(config, 'bookExtraFields')),
    existingIdsOnly: typeof existing === 'boolean' ? existing : usual.existingIdsOnly,
    skipSeconds: numberOf(own(config, 'skipRecentlySyncedWithinS')) ?? usual.skipSeconds,
    concurrency: numberOf(own(config, 'maxConcurrency')) ?? usual.concurrency,
  };
}

/** What differs between two states of a job. A schedule is the same however it is written. */
export function changedFields(one: JobSettings, other: JobSettings): readonly JobFieldId[] {
  return [
    ...(one.name === other.name ? [] : (['name'] as const)),
    ...(one.enabled === other.enabled ? [] : (['enabled'] as const)),
    ...(sameSchedule(one.schedule, other.schedule) ? [] : (['schedule'] as const)),
    ...(one.zone === other.zone ? [] : (['zone'] as const)),
    ...changedRefresh(one.refresh, other.refresh),
  ];
}

function changedRefresh(
  one: RefreshSettings | null,
  other: RefreshSettings | null,
): readonly (keyof RefreshSettings)[] {
  if (one === null || other === null) return one === other ? [] : REFRESH_FIELDS;
  return REFRESH_FIELDS.filter((field) => !sameValue(one[field], other[field]));
}

/**
 * A configuration as the server is to have it: all that it holds besides stays, since it is replaced as a whole.
 * upstream: Codex 2.2.0
 * @param stored as it was read, to the last digit; empty for a new job
 * @param whole whether all members are written, or those only that differ from what is stored
 */
export function jobConfig(stored: object, refresh: RefreshSettings, whole: boolean): LibraryJobConfigDto {
  const before = whole ? null : refreshSettings(objectOf(stored));
  const written = REFRESH_FIELDS.filter(
    (field) => before === null || !sameValue(before[field], refresh[field]),
  );
  const members: object = Object.fromEntries(written.map((field) => [MEMBERS[field], refresh[field]]));
  return { ...stored, ...members, type: REFRESH, provider: refresh.provider };
}

/**
 * The least change that makes one state of a job the other; empty where there is nothing to do.
 * @param stored the configuration as it was read
 */
export function jobPatch(stored: object, now: JobSettings, edited: JobSettings): PatchLibraryJobRequest {
  const changed = new Set<JobFieldId>(changedFields(now, edited));
  const { refresh } = edited;
  return {
    ...(changed.has('name') && { name: edited.name }),
    ...(changed.has('enabled') && { enabled: edited.enabled }),
    ...(changed.has('schedule') && { cronSchedule: edited.schedule }),
    // Null goes back to the server's own, where absent would leave it.
    ...(changed.has('zone') && { timezone: edited.zone }),
    ...(refresh !== null &&
      REFRESH_FIELDS.some((field) => changed.has(field)) && { config: jobConfig(stored, refresh, false) }),
  };
}

/** The server's names of all that a person can decide, the longest first, with the part of a job that each means. */
export const FIELDS_BY_NAME: readonly (readonly [name: string, field: JobFieldId])[] = [
  ...REFRESH_FIELDS.map((field) => [MEMBERS[field], field] as const),
  ['cronSchedule', 'schedule'] as const,
  ['timezone', 'zone'] as const,
  ['enabled', 'enabled'] as const,
  ['name', 'name'] as const,
].toSorted(([one], [other]) => other.length - one.length);
