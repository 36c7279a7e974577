import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Deadline } from './deadline.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('ends what makes no progress, once', () => {
  const end = vi.fn<() => void>();
  const deadline = new Deadline(end);
  deadline.restart(100);
  vi.advanceTimersByTime(99);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(end).toHaveBeenCalledTimes(1);
});

it('begins anew with each restart, with the time of that one', () => {
  const end = vi.fn<() => void>();
  const deadline = new Deadline(end);
  for (const milliseconds of [100, 100, 50, 200]) {
    deadline.restart(milliseconds);
    vi.advanceTimersByTime(milliseconds - 1);
  }
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledTimes(1);
});

it('does not end what is over', () => {
  const end = vi.fn<() => void>();
  const deadline = new Deadline(end);
  deadline.restart(100);
  deadline.stop();
  vi.advanceTimersByTime(1000);
  expect(end).not.toHaveBeenCalled();
  deadline.restart(100);
  vi.advanceTimersByTime(100);
  expect(end).toHaveBeenCalledTimes(1);
});
