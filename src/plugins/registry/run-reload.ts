import type { QueryClient } from '@tanstack/react-query';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import { unreadBecause } from '../../servers/unread.ts';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { LoadingErrors, ReloadWay } from '../../systems/loading.ts';
import type { ModelQuery, PluginsFacet } from '../../systems/system.ts';
import { compareLoaded, type Loaded, type ReloadChanges } from './compare-errors.ts';

/** What came of a reload. */
export interface ReloadOutcome {
  /** Null where the server could not be read afterwards. */
  readonly changes: ReloadChanges | null;
  /** Why it could not be read; null when it was. */
  readonly unread: ApiError | null;
  /** Why nobody knows whether it was done: no answer came; null when one came. */
  readonly unclear: ApiError | null;
}

export interface ReloadWish {
  readonly cache: QueryClient;
  readonly serverId: string;
  readonly facet: Pick<PluginsFacet, 'list'>;
  readonly errors: ModelQuery<LoadingErrors>;
}

/**
 * Has all plugins loaded again. The answer proves nothing: errors and list are read before and after, and what differs
 * is the outcome.
 * @throws ApiError when nothing was loaded: the server could not be read before, or has refused
 */
export async function runReload(wish: ReloadWish, way: ReloadWay): Promise<ReloadOutcome> {
  const work = { serverId: wish.serverId, what: m.reload_work };
  const before = await onceSignedIn(work, () => readLoaded(wish));
  const unclear = await onceSignedIn(work, () => ask(way));
  try {
    const now = await onceSignedIn(work, () => readLoaded(wish));
    return { changes: compareLoaded(before, now), unread: null, unclear };
  } catch (thrown) {
    return { changes: null, unread: unreadBecause(thrown), unclear };
  }
}

/** @returns why it is not clear whether it was done; null when the server has answered */
async function ask(way: ReloadWay): Promise<ApiError | null> {
  try {
    await way.run();
    return null;
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.changed !== 'unknown' || error.kind === 'server-error') throw error;
    return error;
  }
}

async function readLoaded({ cache, facet, errors }: ReloadWish): Promise<Loaded> {
  const list = facet.list();
  const [rawErrors, rawList] = await Promise.all([
    cache.fetchQuery({ queryKey: errors.queryKey, queryFn: errors.queryFn, staleTime: 0 }),
    cache.fetchQuery({ queryKey: list.queryKey, queryFn: list.queryFn, staleTime: 0 }),
  ]);
  return { errors: errors.select(rawErrors), plugins: list.select(rawList).plugins };
}
