import type { EventStream } from '../../api/event-stream.ts';
import type { SeenRun } from '../jobs.ts';
import { REFRESH_TASK } from './job-keys.ts';
import { codexTaskEvent } from './task-event.ts';

/** A series may take a minute: what is silent for longer has ended unheard, as slow listeners lose events. */
const SILENT_MS = 150_000;

/**
 * Tells of all runs of jobs that a server's stream of tasks tells of. It goes to everybody who may read libraries, and
 * says in which library a run is, once that has begun with a series, but not of which job. upstream: Codex 2.2.0
 * @param onSeen told whenever something of it changes; nothing runs before
 * @returns the way to stop
 */
export function watchRuns(stream: EventStream, onSeen: (runs: readonly SeenRun[]) => void): () => void {
  const seen = new Map<string, { readonly run: SeenRun; readonly silence: ReturnType<typeof setTimeout> }>();
  const forget = (runId: string): boolean => {
    clearTimeout(seen.get(runId)?.silence);
    return seen.delete(runId);
  };
  const tell = () => onSeen([...seen.values()].map(({ run }) => run));
  const stop = stream.listen({
    onData: (data) => {
      const event = codexTaskEvent(data);
      if (event?.taskType !== REFRESH_TASK) return;
      const { taskId: runId, sign, libraryId } = event;
      const before = seen.get(runId)?.run;
      if (!forget(runId) && sign.kind === 'look') return;
      if (sign.kind === 'runs') {
        const silence = setTimeout(() => forget(runId) && tell(), SILENT_MS);
        const run = { runId, libraryId: libraryId ?? before?.libraryId ?? null, progress: sign.progress };
        seen.set(runId, { run, silence });
      }
      tell();
    },
    onState: (state) => {
      // What happens meanwhile nobody hears.
      if (state === 'open' || seen.size === 0) return;
      for (const runId of seen.keys()) forget(runId);
      tell();
    },
  });
  return () => {
    stop();
    for (const runId of seen.keys()) forget(runId);
  };
}
