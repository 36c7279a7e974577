import type { QueryClient } from '@tanstack/react-query';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import { unreadBecause } from '../../servers/unread.ts';
import { onceSignedIn, type Work } from '../../servers/waiting-work.ts';
import type { RemovalWay } from '../../systems/removal.ts';
import type { Plugin, PluginsFacet } from '../../systems/system.ts';

/** What became of a removal, as the list of plugins says afterwards. */
export type RemovalOutcome =
  | {
      readonly kind: 'done' | 'still-there';
      readonly message: string | null;
      /** The plugin as the list has it now; undefined when it is gone. */
      readonly now: Plugin | undefined;
    }
  /** The server agreed, and its list could not be read. */
  | { readonly kind: 'unread'; readonly message: string | null; readonly error: ApiError };

export interface RemovalPlace {
  readonly cache: QueryClient;
  readonly serverId: string;
  readonly facet: Pick<PluginsFacet, 'list'>;
}

/** A list that several processes answer may be behind for a moment. */
const MOST_LOOKS = 3;
const LOOK_AGAIN = 2_000;

/**
 * Removes a plugin and reads the list, which alone tells what came of it: the answer is no proof, and where none came
 * it may be done all the same.
 * @throws ApiError when the server has refused, or when there was no answer and the list does not show it
 */
export async function runRemoval(
  place: RemovalPlace,
  plugin: Plugin,
  way: RemovalWay,
): Promise<RemovalOutcome> {
  const work: Work = { serverId: place.serverId, what: () => m.removal_work({ plugin: plugin.name }) };
  let message: string | null = null;
  try {
    ({ message } = await onceSignedIn(work, () => way.run(plugin.id)));
  } catch (thrown) {
    if (toApiError(thrown).changed !== 'unknown') throw thrown;
    const looked = await look(place, work, plugin, way).catch(() => null);
    if (looked?.kind === 'done') return looked;
    throw thrown;
  }
  try {
    return { ...(await look(place, work, plugin, way)), message };
  } catch (thrown) {
    return { kind: 'unread', message, error: unreadBecause(thrown) };
  }
}

type Looked = Exclude<RemovalOutcome, { kind: 'unread' }>;

async function look(place: RemovalPlace, work: Work, plugin: Plugin, way: RemovalWay): Promise<Looked> {
  for (let looks = 1; ; looks += 1) {
    const now = await onceSignedIn(work, () => readAgain(place, plugin.id));
    const done = way.vanishes ? now === undefined : now !== undefined && (way.done?.(now) ?? true);
    if (done || looks === MOST_LOOKS) return { kind: done ? 'done' : 'still-there', message: null, now };
    await new Promise((next) => setTimeout(next, LOOK_AGAIN));
  }
}

async function readAgain({ cache, facet }: RemovalPlace, pluginId: string): Promise<Plugin | undefined> {
  const { queryKey, queryFn, select } = facet.list();
  const raw: unknown = await cache.fetchQuery({ queryKey, queryFn, staleTime: 0 });
  return select(raw).plugins.find(({ id }) => id === pluginId);
}
