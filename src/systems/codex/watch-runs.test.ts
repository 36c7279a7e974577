import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EventStream } from '../../api/event-stream.ts';
import type { StreamSink } from '../../api/open-stream.ts';
import type { SeenRun } from '../jobs.ts';
import { watchRuns } from './watch-runs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is seen of a stream, of which the test says what comes over it. */
function watched() {
  let sink: StreamSink | null = null;
  const stream: EventStream = {
    state: 'open',
    listen: (listener) => {
      sink = listener;
      return () => (sink = null);
    },
    wake: () => undefined,
  };
  const seen: (readonly SeenRun[])[] = [];
  const stop = watchRuns(stream, (runs) => seen.push(runs));
  const tell = (event: object) =>
    sink?.onData(JSON.stringify({ taskType: 'refresh_library_metadata', status: 'running', ...event }));
  return { seen, stop, tell, state: (state: 'open' | 'broken') => sink?.onState(state), listens: () => sink };
}

const progress = { current: 3, total: 7 };

it('tells of a run from its beginning to the end of an attempt, with the library once that is told', () => {
  const { seen, tell } = watched();
  tell({ taskId: 'a' });
  tell({ taskId: 'a', libraryId: 'l', progress });
  tell({ taskId: 'b', taskType: 'user_plugin_sync', progress });
  tell({ taskId: 'a', status: 'completed' });
  tell({ taskId: 'a', status: 'completed' });
  expect(seen).toEqual([
    [{ runId: 'a', libraryId: null, progress: null }],
    [{ runId: 'a', libraryId: 'l', progress: { ...progress, message: null } }],
    [],
  ]);
});

it('knows of no run any more that is silent for longer than a series may take, or while nobody is heard', () => {
  const { seen, tell, state } = watched();
  tell({ taskId: 'a', libraryId: 'l', progress });
  vi.advanceTimersByTime(100_000);
  tell({ taskId: 'a', progress });
  vi.advanceTimersByTime(100_000);
  expect(seen.at(-1)).toMatchObject([{ runId: 'a', libraryId: 'l' }]);
  vi.advanceTimersByTime(100_000);
  expect(seen.at(-1)).toEqual([]);
  tell({ taskId: 'b', progress });
  state('broken');
  expect(seen.at(-1)).toEqual([]);
});

it('ends with who watches', () => {
  const { seen, tell, stop, listens } = watched();
  tell({ taskId: 'a', progress });
  stop();
  vi.advanceTimersByTime(1_000_000);
  expect([seen.length, listens()]).toEqual([1, null]);
});
