import type { FastifyReply } from 'fastify';
import type { Clock } from '../../clock.ts';
import type { Broadcast } from './broadcast.ts';

/** A quiet stream shows this often that it lives. */
const KEEP_ALIVE_MS = 15_000;
/** So many events wait for a slow reader; what is older is lost, without a word. */
const BUFFERED = 1_000;

/**
 * Answers with a stream of what is broadcast from now on. upstream: Codex 2.2.0: frames of `data` without a name and
 * an id, and comments in between.
 * @param closing aborted when the server stops
 */
export function streamEvents<T>(
  reply: FastifyReply,
  broadcast: Broadcast<T>,
  clock: Clock,
  closing: AbortSignal,
): void {
  reply.hijack();
  const { raw } = reply;
  const gone = new AbortController();
  const waiting: string[] = [];
  let lastSign = clock.now().getTime();

  function flush(): void {
    while (waiting.length > 0 && !raw.writableNeedDrain) {
      raw.write(waiting.shift());
      lastSign = clock.now().getTime();
    }
  }

  async function keepAlive(): Promise<void> {
    for (;;) {
      const begin = clock.now().getTime();
      await clock.wait(Math.max(1, lastSign + KEEP_ALIVE_MS - begin), gone.signal);
      const now = clock.now().getTime();
      // By a clock that lets nobody wait, it would go round for ever.
      if (now === begin) return;
      if (now - lastSign < KEEP_ALIVE_MS) continue;
      waiting.push(': keep-alive\n\n');
      flush();
      lastSign = now;
    }
  }

  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  });
  raw.flushHeaders();
  const unsubscribe = broadcast.subscribe((event) => {
    waiting.push(`data: ${JSON.stringify(event)}\n\n`);
    if (waiting.length > BUFFERED) waiting.shift();
    flush();
  });
  const end = () => raw.end();
  raw.on('drain', flush);
  // Who asks while the server stops would wait for ever for an event that has been.
  if (closing.aborted) end();
  else closing.addEventListener('abort', end, { once: true });
  raw.once('close', () => {
    unsubscribe();
    closing.removeEventListener('abort', end);
    gone.abort();
  });
  // It ends by the abort only.
  keepAlive().catch(() => undefined);
}
