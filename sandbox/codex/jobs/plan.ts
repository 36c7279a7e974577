import type { Database } from '../database.ts';
import type { StoredPlugin } from '../model.ts';
import { type JobConfig, pluginOfProvider } from './job.ts';
import { hasIdOf, type Series, seriesOf } from './series.ts';

export type PlanFailure = 'invalid_provider_string' | 'plugin_missing' | 'plugin_disabled';

/** What a run would do. */
export type Plan =
  | { readonly failure: PlanFailure }
  | {
      readonly failure?: never;
      readonly plugin: StoredPlugin;
      readonly series: readonly Series[];
      readonly withoutId: number;
      readonly recentlySynced: number;
    };

export function syncsKey(libraryId: string, plugin: string): string {
  return `${libraryId} ${plugin}`;
}

/** upstream: Codex 2.2.0: series without an id are left out first, then those that were refreshed lately. */
export function planOf(database: Database, libraryId: string, config: JobConfig, at: Date): Plan {
  const name = pluginOfProvider(config.provider);
  if (name === undefined) return { failure: 'invalid_provider_string' };
  const plugin = database.plugins.all().find((one) => one.name === name);
  if (!plugin) return { failure: 'plugin_missing' };
  if (!plugin.enabled) return { failure: 'plugin_disabled' };
  const library = database.libraries.get(libraryId);
  const all = library ? seriesOf(library) : [];
  const known = config.existingSourceIdsOnly ? all.filter((one) => hasIdOf(one, name)) : all;
  const syncs = database.seriesSyncs.get(syncsKey(libraryId, name)) ?? {};
  const oldest = at.getTime() - config.skipRecentlySyncedWithinS * 1000;
  const isDue = ({ id }: Series) => {
    const last = syncs[id];
    return config.skipRecentlySyncedWithinS === 0 || last === undefined || Date.parse(last) < oldest;
  };
  const series = known.filter(isDue);
  return {
    plugin,
    series,
    withoutId: all.length - known.length,
    recentlySynced: known.length - series.length,
  };
}
