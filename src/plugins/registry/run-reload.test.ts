import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import type { LoadingErrors, ReloadWay } from '../../systems/loading.ts';
import type { ModelQuery, PluginList } from '../../systems/system.ts';
import { runReload } from './run-reload.ts';

const DOWN = new ApiError({ kind: 'unavailable', source: 'server', method: 'GET', status: 503 });
const LATE = new ApiError({ kind: 'timeout', source: 'gateway', method: 'POST', changed: 'unknown' });
const CRASH = new ApiError({ kind: 'server-error', source: 'server', method: 'POST', changed: 'unknown' });
const NO_RIGHT = new ApiError({ kind: 'forbidden', source: 'server', method: 'POST', status: 403 });
const ENDED = new ApiError({ kind: 'cancelled', source: 'page', method: 'GET' });

/** Reloads on a server whose list fails when it is read for the n-th time, and that answers the reload as told. */
async function reload(lists: readonly (ApiError | null)[], answer: ApiError | null = null) {
  let read = 0;
  let asked = 0;
  const facet = {
    list: (): ModelQuery<PluginList> => ({
      queryKey: ['list'],
      queryFn: async () => {
        const failure = lists[read];
        read += 1;
        if (failure) throw failure;
        return read;
      },
      select: () => ({ plugins: [], partial: null }),
    }),
  };
  const errors: ModelQuery<LoadingErrors> = {
    queryKey: ['errors'],
    queryFn: async () => [],
    select: () => ({ notices: [], unreadable: null, errors: [], stateOf: ({ state }) => state }),
  };
  const way: ReloadWay = {
    id: 'light',
    label: () => 'light',
    help: () => 'quick',
    run: async () => {
      asked += 1;
      if (answer) throw answer;
    },
  };
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const outcome = runReload({ cache, serverId: 'parts', facet, errors }, way);
  return { outcome: await outcome.catch((error: unknown) => error), asked };
}

describe('a reload', () => {
  it('is told by what differs between before and after', async () => {
    const { outcome } = await reload([null, null]);
    expect(outcome).toMatchObject({ changes: { comparable: true }, unread: null, unclear: null });
  });

  it('is not begun where the server cannot be read before', async () => {
    expect(await reload([DOWN])).toEqual({ outcome: DOWN, asked: 0 });
  });

  it('has been answered, whatever is read afterwards', async () => {
    const { outcome } = await reload([null, DOWN]);
    expect(outcome).toEqual({ changes: null, unread: DOWN, unclear: null });
  });

  it('is unclear without an answer, and is compared all the same', async () => {
    const { outcome } = await reload([null, null], LATE);
    expect(outcome).toMatchObject({ changes: { comparable: true }, unclear: LATE });
  });

  it.each([CRASH, NO_RIGHT])('has failed where the server says so: %s', async (error) => {
    expect((await reload([null, null], error)).outcome).toBe(error);
  });

  it('ends where the person has left', async () => {
    expect((await reload([null, ENDED])).outcome).toBe(ENDED);
  });
});
