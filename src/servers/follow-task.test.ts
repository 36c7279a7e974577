import { environmentManager, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import type { TaskFeed, TaskListener, TaskProgress } from '../systems/task-feed.ts';
import { followTask } from './follow-task.ts';

// What is not in a browser asks nothing again by itself.
beforeAll(() => environmentManager.setIsServer(() => false));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A task that is followed, on a server that tells by itself or does not. */
function followed(answers: () => string | Error) {
  let listener: TaskListener | undefined;
  let asked = 0;
  let woken = 0;
  const feed: TaskFeed = {
    follow: (_taskId, one) => {
      listener = one;
      return () => (listener = undefined);
    },
    wake: () => void (woken += 1),
  };
  const over: string[] = [];
  const progress: (TaskProgress | null)[] = [];
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const stop = followTask<string>(cache, {
    query: {
      queryKey: ['task'],
      queryFn: async () => {
        asked += 1;
        const answer = answers();
        if (answer instanceof Error) throw answer;
        return answer;
      },
      select: String,
    },
    feed,
    taskId: 't',
    isOver: (state) => state === 'over',
    onProgress: (one) => progress.push(one),
    onLive: () => undefined,
    onOver: (state) => over.push(state),
  });
  return {
    over,
    progress,
    stop,
    feed: () => listener,
    asked: () => asked,
    woken: () => woken,
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

describe('a task that is followed', () => {
  it('is read now and then where the server does not tell, soon at first and less and less often', async () => {
    const task = followed(() => 'runs');
    await task.pass(10_000);
    const soon = task.asked();
    expect(soon).toBeGreaterThanOrEqual(4);
    expect(soon).toBeLessThanOrEqual(6);
    await task.pass(590_000);
    // In the minutes after that at most every fifteen seconds.
    expect(task.asked() - soon).toBeLessThan(70);
    task.stop();
  });

  it('is left alone while the server tells, but for a look now and then', async () => {
    const task = followed(() => 'runs');
    task.feed()?.onLive(true);
    await task.pass(100);
    const before = task.asked();
    task.feed()?.onSign({ kind: 'runs', progress: { current: 1, total: 4, message: null } });
    await task.pass(19_000);
    expect(task.asked()).toBe(before);
    expect(task.progress).toEqual([{ current: 1, total: 4, message: null }]);
    await task.pass(2_000);
    expect(task.asked()).toBe(before + 1);
    task.stop();
  });

  it('is read at once when an attempt is over, and goes on when that was not the end', async () => {
    let state = 'runs';
    const task = followed(() => state);
    task.feed()?.onLive(true);
    await task.pass(100);
    task.feed()?.onSign({ kind: 'look' });
    await task.pass(10);
    expect(task.over).toEqual([]);
    state = 'over';
    task.feed()?.onSign({ kind: 'look' });
    await task.pass(10);
    expect(task.over).toEqual(['over']);
    expect(task.feed()).toBeUndefined();
    const asked = task.asked();
    await task.pass(120_000);
    expect(task.asked()).toBe(asked);
  });

  it('is read again soon when the server stops telling', async () => {
    const task = followed(() => 'runs');
    task.feed()?.onLive(true);
    await task.pass(1_000);
    const before = task.asked();
    task.feed()?.onLive(false);
    await task.pass(4_500);
    expect(task.asked()).toBeGreaterThan(before);
    task.stop();
  });

  it('is not given up when the server cannot be asked for a while', async () => {
    let answer: string | Error = new ApiError({ kind: 'unreachable', source: 'gateway', method: 'GET' });
    const task = followed(() => answer);
    await task.pass(5_000);
    expect(task.over).toEqual([]);
    answer = 'over';
    await task.pass(120_000);
    expect(task.over).toEqual(['over']);
  });

  it('asks the server to tell again once it has answered somebody who is signed in', async () => {
    let answer: string | Error = new ApiError({ kind: 'signed-out', source: 'gateway', method: 'GET' });
    const task = followed(() => answer);
    await task.pass(100);
    const before = task.woken();
    answer = 'runs';
    await task.pass(5_000);
    expect([before, task.woken() > 0]).toEqual([0, true]);
    task.stop();
  });
});
