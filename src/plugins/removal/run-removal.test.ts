import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import type { RemovalWay } from '../../systems/removal.ts';
import type { ModelQuery, Plugin, PluginList, PluginState } from '../../systems/system.ts';
import { runRemoval } from './run-removal.ts';
import { samplePlugin } from '../sample-plugin.ts';

const ALLOWED = { allowed: true } as const;
const DOWN = new ApiError({ kind: 'unavailable', source: 'server', method: 'GET', status: 503 });
const LATE = new ApiError({ kind: 'timeout', source: 'gateway', method: 'PATCH', changed: 'unknown' });
const REFUSED = new ApiError({ kind: 'rejected', source: 'server', method: 'PATCH', status: 400 });
const ENDED = new ApiError({ kind: 'cancelled', source: 'page', method: 'GET' });

function plugin(kind: PluginState['kind']): Plugin {
  return samplePlugin({ enabled: false, state: { kind, reason: null } });
}

type List = PluginState['kind'] | 'gone' | ApiError;

/** Removes from a server whose list says one thing after the other, and that answers the removal as told. */
async function remove(lists: readonly List[], vanishes: boolean, answer: ApiError | null = null) {
  let read = 0;
  const facet = {
    list: (): ModelQuery<PluginList> => ({
      queryKey: ['list'],
      queryFn: async () => {
        const list = lists[Math.min(read, lists.length - 1)];
        read += 1;
        if (list instanceof ApiError) throw list;
        return { list };
      },
      select: (raw) => {
        const list = lists[Math.min(read, lists.length) - 1];
        const plugins =
          list === 'gone' || list === undefined || list instanceof ApiError ? [] : [plugin(list)];
        return { plugins: raw === null ? [] : plugins, partial: null };
      },
    }),
  };
  const way: RemovalWay = {
    id: 'way',
    label: () => 'Remove',
    help: () => 'for good',
    allowed: ALLOWED,
    losses: [],
    confirmByName: false,
    takes: null,
    vanishes,
    ...(!vanishes && { done: ({ state }: Plugin) => state.kind === 'missing' }),
    run: async () => {
      if (answer) throw answer;
      return { message: 'Removed it' };
    },
  };
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const running = runRemoval({ cache, serverId: 'parts', facet }, plugin('off'), way).catch(
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return { outcome: await running, read };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a removal', () => {
  it.each<[List, boolean]>([
    ['gone', true],
    ['missing', false],
  ])('is done where the list says so: %s', async (list, vanishes) => {
    const { outcome, read } = await remove([list], vanishes);
    expect(outcome).toMatchObject({ kind: 'done', message: 'Removed it' });
    expect(read).toBe(1);
  });

  it('waits a moment for a list that is behind', async () => {
    expect(await remove(['off', 'off', 'gone'], true)).toMatchObject({ outcome: { kind: 'done' }, read: 3 });
  });

  it.each<[List, boolean]>([
    ['off', true],
    ['off', false],
    ['gone', false],
  ])('is none where the list says otherwise in the end: %s', async (list, vanishes) => {
    expect(await remove([list], vanishes)).toMatchObject({ outcome: { kind: 'still-there' }, read: 3 });
  });

  it('was agreed to, whatever is read afterwards', async () => {
    const { outcome } = await remove([DOWN], true);
    expect(outcome).toEqual({ kind: 'unread', message: 'Removed it', error: DOWN });
  });

  it('ends where the person has left', async () => {
    expect((await remove([ENDED], true)).outcome).toBe(ENDED);
  });

  it('that is refused has failed, and nothing is read', async () => {
    expect(await remove(['off'], true, REFUSED)).toEqual({ outcome: REFUSED, read: 0 });
  });

  it('without an answer is what the list says', async () => {
    expect((await remove(['gone'], true, LATE)).outcome).toMatchObject({ kind: 'done', message: null });
    expect((await remove(['off'], true, LATE)).outcome).toBe(LATE);
    expect((await remove([DOWN], true, LATE)).outcome).toBe(LATE);
  });
});
