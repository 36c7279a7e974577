import type { QueryClient } from '@tanstack/react-query';
import type { SettingsFacet } from '../../systems/settings.ts';
import type { Connected, ModelQuery } from '../../systems/system.ts';
import type { Allowance } from './pages.ts';

/**
 * Lets the pages see of each server only what the session is for: a facet that it is not for is absent, as on a server
 * that lacks it, and so are its tabs, buttons and lists. It is the gateway that refuses; this only offers nothing that
 * would be refused.
 * @param allowance asked at each answer, since a new session may be for something else
 */
export function limitConnected(cache: QueryClient, allowance: () => Allowance): void {
  const known = new WeakMap<Connected, { readonly by: Allowance; readonly limited: Connected }>();
  cache.setQueryDefaults([{ _id: 'connected' }], {
    // The pages' own query of a server: what it gives is what they draw from.
    select: (whole: unknown) => {
      if (!isConnected(whole)) return whole;
      const by = allowance();
      const before = known.get(whole);
      if (before?.by === by) return before.limited;
      const limited = limitedTo(whole, by);
      known.set(whole, { by, limited });
      return limited;
    },
  });
}

function isConnected(data: unknown): data is Connected {
  return typeof data === 'object' && data !== null && 'plugins' in data && 'identity' in data;
}

/** What of a server a session is for. */
export function limitedTo(whole: Connected, { pages, plugins }: Allowance): Connected {
  const { info, identity, syncs, recommendations, connections, jobs } = whole;
  const isNamed = (id: string) => plugins === null || plugins.includes(id);
  const settings = limitedSettings(whole.settings, pages, isNamed);
  return {
    info,
    identity,
    plugins: {
      ...whole.plugins,
      list: narrowed(whole.plugins.list(), (list) => ({
        ...list,
        plugins: list.plugins.filter(({ id }) => isNamed(id)),
      })),
    },
    ...(settings && { settings }),
    ...(pages.includes('connections') && {
      ...(connections && {
        connections: { ...connections, list: narrowed(connections.list(), (list) => named(list, isNamed)) },
      }),
      ...(syncs && { syncs }),
      ...(recommendations && { recommendations }),
    }),
    ...(pages.includes('jobs') && jobs && { jobs }),
  };
}

function limitedSettings(
  settings: SettingsFacet | undefined,
  pages: Allowance['pages'],
  isNamed: (id: string) => boolean,
): SettingsFacet | undefined {
  if (!settings || !(pages.includes('settings') || pages.includes('connections'))) return undefined;
  const { plugin, own } = settings;
  return {
    ...(pages.includes('settings') && plugin && { plugin }),
    ...(own && { own: { ...own, list: narrowed(own.list(), (list) => named(list, isNamed)) } }),
  };
}

function named<One extends { readonly pluginId: string }>(
  list: readonly One[],
  isNamed: (id: string) => boolean,
): readonly One[] {
  return list.every(({ pluginId }) => isNamed(pluginId))
    ? list
    : list.filter(({ pluginId }) => isNamed(pluginId));
}

/** The same query each time, with a part of its answer; the same part of the same answer. */
function narrowed<Model extends object>(
  query: ModelQuery<Model>,
  part: (model: Model) => Model,
): () => ModelQuery<Model> {
  const parts = new WeakMap<Model, Model>();
  const select = (raw: unknown) => {
    const model = query.select(raw);
    const found = parts.get(model) ?? part(model);
    parts.set(model, found);
    return found;
  };
  const limited = { ...query, select };
  return () => limited;
}
