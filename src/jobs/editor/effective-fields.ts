import type { JobField, JobOptions, RefreshSettings } from '../../systems/jobs.ts';

/** What a job will write, of all that its settings name. */
export interface EffectiveFields {
  /** Whether nothing is chosen, which means everything. */
  readonly isAll: boolean;
  readonly written: readonly JobField[];
  /** Chosen, and the plugin is not let write them. */
  readonly notLet: readonly JobField[];
  /** Chosen, and not written without others that are not. */
  readonly alone: readonly { readonly field: JobField; readonly missing: readonly JobField[] }[];
  /** Ids of chosen groups and fields that the server does not list: what they do nobody can tell. */
  readonly unknown: readonly string[];
  /** Whether it is told what the plugin is let write. */
  readonly knowsRights: boolean;
}

/**
 * The fields that a refresh will write, as far as can be told before: what is chosen, and the provider is let write.
 * Fields that are locked on a single series stay as they are there.
 */
export function effectiveFields(options: JobOptions, refresh: RefreshSettings): EffectiveFields {
  const { groups } = options;
  const all = new Map(groups.flatMap(({ fields }) => fields).map((field) => [field.id, field]));
  const isAll = refresh.groups.length === 0 && refresh.fields.length === 0;
  const chosenIds = new Set([
    ...groups
      .filter(({ id }) => refresh.groups.includes(id))
      .flatMap(({ fields }) => fields.map(({ id }) => id)),
    ...refresh.fields,
  ]);
  const chosen = [...all.values()].filter(({ id }) => isAll || chosenIds.has(id));
  const { writes } = options.providerOf(refresh.provider);
  const alone = chosen
    .map((field) => ({ field, missing: missingFor(field, isAll ? null : chosenIds, all) }))
    .filter(({ missing }) => missing.length > 0);
  const held = new Set(alone.map(({ field }) => field));
  const notLet = writes === null ? [] : chosen.filter((field) => !held.has(field) && !writes.has(field.id));
  return {
    isAll,
    written: chosen.filter((field) => !held.has(field) && !notLet.includes(field)),
    notLet,
    alone,
    unknown: [
      ...refresh.groups.filter((id) => !groups.some((group) => group.id === id)),
      ...refresh.fields.filter((id) => !all.has(id)),
    ],
    knowsRights: writes !== null,
  };
}

function missingFor(
  { onlyWith }: JobField,
  chosen: ReadonlySet<string> | null,
  all: ReadonlyMap<string, JobField>,
): readonly JobField[] {
  if (chosen === null) return [];
  return onlyWith.flatMap((id) => (chosen.has(id) ? [] : (all.get(id) ?? [])));
}
