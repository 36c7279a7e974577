import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { foundSignedOut } from '../api/api-error.ts';
import { refetchEvery } from '../api/query-client.ts';
import type { TaskFeed, TaskProgress } from '../systems/task-feed.ts';
import type { ModelQuery } from '../systems/system.ts';

/** Milliseconds between looks while the server tells by itself what happens: for what got lost on the way. */
const WHILE_LIVE = 20_000;
/** While it does not: soon at first, as most work is over in seconds, and then less and less often. */
const FIRST = 2000;
const SLOWEST = 15_000;

export interface FollowedTask<Model> {
  /** Reads the task; whoever shows it shares the answers. */
  readonly query: ModelQuery<Model>;
  readonly feed: TaskFeed;
  readonly taskId: string;
  readonly isOver: (model: Model) => boolean;
  readonly onProgress: (progress: TaskProgress | null) => void;
  readonly onLive: (live: boolean) => void;
  readonly onOver: (model: Model) => void;
}

/**
 * Follows background work to its end: by what the server tells as it happens, and by reading it now and then, which
 * alone says what is so. Goes on whichever page is open.
 * @returns the way to stop
 */
export function followTask<Model>(cache: QueryClient, task: FollowedTask<Model>): () => void {
  const { query, feed, taskId } = task;
  const begun = Date.now();
  let live = false;
  let over = false;
  const options = () => ({
    queryKey: query.queryKey,
    queryFn: query.queryFn,
    refetchInterval: refetchEvery(live ? WHILE_LIVE : pace(Date.now() - begun)),
  });
  const observer = new QueryObserver<unknown>(cache, options());
  const look = () => void observer.refetch();
  const stops: (() => void)[] = [];
  const stop = () => {
    over = true;
    for (const one of stops.splice(0)) one();
  };
  const heed = ({ data, isFetching, error }: ReturnType<typeof observer.getCurrentResult>) => {
    if (over || isFetching) return;
    if (error === null || !foundSignedOut(error)) feed.wake();
    if (data === undefined || error !== null) return;
    const model = query.select(data);
    if (!task.isOver(model)) return observer.setOptions(options());
    stop();
    task.onOver(model);
    return undefined;
  };
  stops.push(
    observer.subscribe(heed),
    feed.follow(taskId, {
      onSign: (sign) => {
        if (sign.kind === 'runs') task.onProgress(sign.progress);
        // An attempt begins or is over: what it is now is shown of it.
        if (sign.kind === 'look' || sign.progress === null) look();
      },
      onLive: (now) => {
        live = now;
        task.onLive(now);
        observer.setOptions(options());
        // What happened before the server began to tell is known by a look only.
        if (now) look();
      },
    }),
  );
  heed(observer.getCurrentResult());
  return stop;
}

function pace(elapsed: number): number {
  return Math.min(SLOWEST, Math.max(FIRST, elapsed / 5));
}
