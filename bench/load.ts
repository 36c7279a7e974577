import { Pool } from 'undici';

/** One call that is made again and again, and how to prove who asks. */
export interface Target {
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Load {
  /** Milliseconds of each call, from its start to the last byte of its answer. */
  readonly latencies: readonly number[];
  readonly perSecond: number;
}

/**
 * Makes so many calls, so many of them at once, over connections that stay open.
 * @throws when one is answered with another status than 200
 */
export async function load(target: Target, calls: number, atOnce: number): Promise<Load> {
  const pool = new Pool(target.origin, { connections: atOnce, pipelining: 1 });
  // Opening connections is not what is measured.
  await Promise.all(Array.from({ length: atOnce }, () => callOnce(pool, target)));
  const latencies: number[] = [];
  let left = calls;
  const begin = performance.now();
  const caller = async () => {
    while (left > 0) {
      left -= 1;
      latencies.push(await callOnce(pool, target));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  const seconds = (performance.now() - begin) / 1000;
  await pool.close();
  return { latencies, perSecond: calls / seconds };
}

async function callOnce(pool: Pool, { path, headers }: Target): Promise<number> {
  const begin = performance.now();
  const answer = await pool.request({ method: 'GET', path, headers: { ...headers } });
  if (answer.statusCode !== 200) throw new Error(`${path} was answered with ${answer.statusCode}.`);
  await answer.body.arrayBuffer();
  return performance.now() - begin;
}
