import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Arrivals, longestWait } from './arrivals.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Windows that wait for `a` or `b`, and which of them have gone on. */
function windows() {
  const arrivals = new Arrivals();
  const gone: string[] = [];
  const come = (key: string, times = 1) => {
    for (let time = 0; time < times; time += 1) void arrivals.wait(key).then(() => gone.push(key));
  };
  return { arrivals, gone, come };
}

it('lets a window go on as soon as it is known where to, and no other', async () => {
  const { arrivals, gone, come } = windows();
  come('a', 2);
  come('b');
  arrivals.tell('a');
  await vi.advanceTimersByTimeAsync(longestWait - 1);
  expect(gone).toEqual(['a', 'a']);
  await vi.advanceTimersByTimeAsync(1);
  expect(gone).toEqual(['a', 'a', 'b']);
});

it('lets nobody wait when many do already, nor at the end', async () => {
  const { arrivals, gone, come } = windows();
  come('a', 200);
  come('b');
  await vi.advanceTimersByTimeAsync(0);
  expect(gone).toEqual(['b']);
  arrivals.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(gone).toHaveLength(201);
  expect(vi.getTimerCount()).toBe(0);
});
