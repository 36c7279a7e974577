import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { GatewayProcess } from '../e2e/support/gateway-process.ts';
import { load, type Target } from './load.ts';
import { median, percentile } from './statistics.ts';

/** Pairs of measurements, direct and through the gateway; one more before them warms both. */
const ROUNDS = Math.max(3, Number(process.env.BENCH_RUNS ?? 5) || 5);
const SERVER = 'inventree-435';
/** Neither side compresses: the sandbox cannot, and the gateway's own compression is a row of its own. */
const PLAIN = { accept: 'application/json', 'accept-encoding': 'identity' };

const CALLS = [
  { what: 'one plugin', path: '/api/plugins/stock-forecast/', encoding: 'identity' },
  { what: 'list of plugins', path: '/api/plugins/', encoding: 'identity' },
  { what: 'list of plugins, gzip', path: '/api/plugins/', encoding: 'gzip' },
] as const;
type Call = (typeof CALLS)[number];

/** What one side took in one round. */
interface Round {
  readonly alone: number;
  readonly perSecond: number;
  readonly slow: number;
}

async function measure(target: Target): Promise<Round> {
  const alone = await load(target, 200, 1);
  const together = await load(target, 1000, 20);
  return {
    alone: median(alone.latencies),
    perSecond: together.perSecond,
    slow: percentile(together.latencies, 95),
  };
}

/** Both sides in turn, beginning with the other one each time. */
async function measureInTurn(direct: Target, through: Target): Promise<{ direct: Round; through: Round }[]> {
  const rounds: { direct: Round; through: Round }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const first = round % 2 === 0 ? await measure(direct) : undefined;
    const gateway = await measure(through);
    rounds.push({ direct: first ?? (await measure(direct)), through: gateway });
  }
  return rounds.slice(1);
}

function rowsOf({ what }: Call, rounds: readonly { direct: Round; through: Round }[]) {
  const row = (measured: string, of: (round: Round) => number, digits: number) => ({
    call: what,
    measured,
    direct: Number(median(rounds.map((round) => of(round.direct))).toFixed(digits)),
    gateway: Number(median(rounds.map((round) => of(round.through))).toFixed(digits)),
    ratio: Number(median(rounds.map((round) => of(round.through) / of(round.direct))).toFixed(2)),
  });
  return [
    row('alone, ms', (round) => round.alone, 2),
    row('20 at once, per second', (round) => round.perSecond, 0),
    row('20 at once, ms (p95)', (round) => round.slow, 1),
  ];
}

test('the gateway beside calling the server directly', async () => {
  const testInfo = test.info();
  await mkdir(testInfo.outputDir, { recursive: true });
  const sandbox = await startSandbox(testInfo.outputPath('sandbox'));
  const config = testInfo.outputPath('plugboard.config.yaml');
  await writeFile(
    config,
    JSON.stringify({ servers: [{ id: SERVER, system: 'inventree', url: sandbox.url }] }),
  );
  const gateway = await GatewayProcess.start({
    folder: testInfo.outputPath('gateway'),
    env: { PLUGBOARD_CONFIG: config, PLUGBOARD_LOG: 'warn' },
  });
  try {
    const token = await directToken(sandbox.url);
    const cookie = await signIn(gateway.url);
    const rows = [];
    for (const call of CALLS) {
      const headers = { ...PLAIN, 'accept-encoding': call.encoding };
      const direct = { origin: sandbox.url, path: call.path, headers: { ...headers, authorization: token } };
      const path = `/api/servers/${SERVER}/upstream${call.path}`;
      const through = { origin: gateway.url, path, headers: { ...headers, cookie } };
      rows.push(...rowsOf(call, await measureInTurn(direct, through)));
    }
    console.log(`\n${ROUNDS} rounds, medians; ${cpus().length} processors; Node ${process.version}`);
    console.table(rows);
    await writeFile(testInfo.outputPath('gateway.json'), JSON.stringify({ rounds: ROUNDS, rows }, null, 2));
    // Times belong to the machine: they are told, not judged.
    expect(rows).toHaveLength(3 * CALLS.length);
  } finally {
    await gateway.stop();
    sandbox.child.disconnect();
  }
});

/** In a process of its own: in the gateway's, the two would take time from each other that no real server takes. */
async function startSandbox(dataDir: string): Promise<{ url: string; child: ChildProcess }> {
  const child = fork(resolve('bench/sandbox-process.mjs'), [dataDir]);
  const urls = await new Promise<unknown>((done, failed) => {
    child.once('message', done);
    child.once('exit', (code) => failed(new Error(`The sandbox ended with ${code}.`)));
  });
  const url: unknown = typeof urls === 'object' && urls !== null ? Reflect.get(urls, SERVER) : undefined;
  if (typeof url !== 'string') throw new Error(`The sandbox has no server ${SERVER}.`);
  return { url, child };
}

async function directToken(url: string): Promise<string> {
  const authorization = `Basic ${Buffer.from('admin:sandbox-admin').toString('base64')}`;
  const answer = await fetch(`${url}/api/user/token/?name=bench`, { headers: { authorization } });
  const body: unknown = await answer.json();
  return `Token ${String(typeof body === 'object' && body !== null && Reflect.get(body, 'token'))}`;
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/servers/${SERVER}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-plugboard': '1' },
    body: JSON.stringify({ method: 'password', username: 'admin', password: 'sandbox-admin' }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
