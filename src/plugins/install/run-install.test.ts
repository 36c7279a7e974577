import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { holdSession, letGoOfSession } from '../../servers/ended-sessions.ts';
import { dropWorkOf, resumeWork } from '../../servers/waiting-work.ts';
import type { InstallReport } from '../../systems/install.ts';
import type { Plugin } from '../../systems/system.ts';
import { addRun, installRun, type InstallOutcome } from './install-runs.ts';
import { type InstallWish, runInstall } from './run-install.ts';
import { samplePlugin } from '../sample-plugin.ts';

const MINUTE = 60_000;
const SESSION = {
  user: { name: 'ann' },
  method: 'password',
  signedInAt: '2026-01-01T00:00:00Z',
  expiresAt: '2026-02-01T00:00:00Z',
};
const NO_ANSWER = new ApiError({ kind: 'timeout', source: 'gateway', method: 'POST', changed: 'unknown' });
const NO_RIGHT = new ApiError({ kind: 'forbidden', source: 'server', method: 'POST', status: 403 });
const ENDED = new ApiError({ kind: 'signed-out', source: 'gateway', method: 'POST', status: 401 });
const DOWN = new ApiError({ kind: 'unavailable', source: 'server', method: 'GET', status: 503 });

const UNCLEAR: InstallReport = { kind: 'unclear', error: NO_ANSWER, why: null };
const INSTALLED: InstallReport = {
  kind: 'installed',
  pluginId: null,
  message: 'The package was installed',
  output: 'Successfully installed',
  notes: [],
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  dropWorkOf('parts');
  letGoOfSession('parts');
  vi.useRealTimers();
});

function plugin(id: string, version = '1.0', kind: Plugin['state']['kind'] = 'off'): Plugin {
  return samplePlugin({ id, version, enabled: false, state: { kind, reason: null }, packageName: id });
}

/** The page's own calls notice that a session has ended, and keep it for signing in again. */
function sessionEnds(): ApiError {
  holdSession('parts', SESSION);
  return ENDED;
}

function signedOut(): never {
  throw sessionEnds();
}

/** A server with one plugin, of which a test says what it answers, and an installation that is begun there. */
function begin(answers: readonly (() => InstallReport)[], of: Plugin | null = null) {
  const there = {
    plugins: [plugin('old')],
    listFails: null as (() => ApiError) | null,
    settleFails: null as ApiError | null,
    /** What there is once the server was told to look. */
    settled: null as Plugin[] | null,
    asked: 0,
    looks: 0,
    settles: 0,
  };
  const facet: InstallWish['facet'] = {
    list: () => ({
      queryKey: ['list'],
      queryFn: async () => {
        there.looks += 1;
        if (there.listFails) throw there.listFails();
        return there.looks;
      },
      select: () => ({ plugins: there.plugins, partial: null }),
    }),
    changedKeys: () => [],
  };
  const way: InstallWish['way'] = {
    names: (_values, { id }) => id === 'new',
    run: async () => {
      const answer = answers[there.asked] ?? unasked;
      there.asked += 1;
      return answer();
    },
    settle: async () => {
      there.settles += 1;
      if (there.settleFails) throw there.settleFails;
      there.plugins = there.settled ?? there.plugins;
    },
  };
  const id = addRun({ serverId: 'parts', user: 'ann', wayId: 'index', what: 'new', of: of?.id ?? null });
  const onFields = vi.fn<InstallWish['onFields']>();
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const ended = { outcome: null as InstallOutcome | null };
  const wish = {
    cache,
    server: { id: 'parts' },
    facet,
    way,
    values: {},
    file: null,
    of,
    what: 'new',
    onFields,
  };
  const done = runInstall(id, wish).then((outcome) => {
    ended.outcome = outcome;
    return outcome;
  });
  return { there, id, ended, done, onFields };
}

function unasked(): never {
  throw new Error('nothing is installed twice');
}

async function lookAgain(outcome: InstallOutcome | null): Promise<InstallOutcome> {
  if (outcome === null || !('again' in outcome)) throw new Error(`no second look at ${outcome?.kind}`);
  return outcome.again();
}

describe('an installation that is not answered in time', () => {
  it('is watched in the list until the plugin is there', async () => {
    const { there, ended, id } = begin([() => UNCLEAR]);
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect([ended.outcome, there.asked]).toEqual([null, 1]);
    expect(installRun(id)?.stop?.label()).toBe('Stop looking');
    const looks = there.looks;
    // It is at work, and answers nobody for a while.
    there.listFails = () => DOWN;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(there.looks).toBeGreaterThan(looks + 5);
    expect(ended.outcome).toBeNull();
    there.listFails = null;
    there.plugins = [plugin('old'), plugin('new')];
    await vi.advanceTimersByTimeAsync(6_000);
    expect(ended.outcome).toMatchObject({ kind: 'done', plugins: [{ id: 'new' }], before: null });
  });

  it('is watched for a quarter of an hour, and once more when somebody looks again', async () => {
    const { there, ended } = begin([() => UNCLEAR]);
    await vi.advanceTimersByTimeAsync(14 * MINUTE);
    expect(ended.outcome).toBeNull();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(ended.outcome).toMatchObject({ kind: 'unclear', error: NO_ANSWER });
    const looks = there.looks;
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(there.looks).toBe(looks);

    const still = await lookAgain(ended.outcome);
    expect([still.kind, there.settles]).toEqual(['unclear', 1]);
    // Who may no longer tell the server to look knows as little as before: nothing was refused.
    there.settleFails = NO_RIGHT;
    const refused = await lookAgain(still);
    expect(refused).toMatchObject({ kind: 'unclear', error: NO_ANSWER });
    there.settleFails = null;
    there.settled = [plugin('old'), plugin('new')];
    expect(await lookAgain(refused)).toMatchObject({ kind: 'done', plugins: [{ id: 'new' }] });
    expect(there.asked).toBe(1);
  });

  it('is watched no longer when somebody says so', async () => {
    const { id, ended, there } = begin([() => UNCLEAR]);
    await vi.advanceTimersByTimeAsync(MINUTE);
    installRun(id)?.stop?.run();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended.outcome?.kind).toBe('unclear');
    there.settled = [plugin('old'), plugin('new')];
    expect((await lookAgain(ended.outcome)).kind).toBe('done');
  });

  it('of a plugin that is there is done with another version, not with the same', async () => {
    const { there, ended } = begin([() => UNCLEAR], plugin('old'));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(ended.outcome).toBeNull();
    there.plugins = [plugin('old', '2.0')];
    await vi.advanceTimersByTimeAsync(6_000);
    expect(ended.outcome).toMatchObject({ kind: 'done', before: { version: '1.0' } });
  });
});

describe('rights that are lost meanwhile', () => {
  it('refuse the installation', async () => {
    const { done, onFields } = begin([
      () => ({ kind: 'refused', error: NO_RIGHT, fields: [], output: null, why: null }),
    ]);
    await vi.advanceTimersByTimeAsync(0);
    expect(await done).toMatchObject({ kind: 'refused', error: NO_RIGHT });
    expect(onFields).toHaveBeenCalledOnce();
  });

  it('take nothing back of what the server has said is installed', async () => {
    const { there, ended } = begin([() => INSTALLED]);
    there.settleFails = NO_RIGHT;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(ended.outcome).toMatchObject({
      kind: 'not-shown',
      message: 'The package was installed',
      output: 'Successfully installed',
      error: NO_RIGHT,
    });
    there.plugins = [plugin('old'), plugin('new')];
    expect((await lookAgain(ended.outcome)).kind).toBe('done');
  });
});

describe('what the server says is installed', () => {
  it('is shown by the list after a while, or once the server was told to look', async () => {
    const late = begin([() => INSTALLED]);
    late.there.settled = [plugin('old'), plugin('new')];
    await vi.advanceTimersByTimeAsync(0);
    expect(await late.done).toMatchObject({ kind: 'done', output: 'Successfully installed' });

    const behind = begin([() => INSTALLED]);
    await vi.advanceTimersByTimeAsync(1_000);
    behind.there.plugins = [plugin('old'), plugin('new')];
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await behind.done).kind).toBe('done');
  });

  it('is no refusal where the list cannot be read', async () => {
    const { there, ended } = begin([() => INSTALLED]);
    there.listFails = () => DOWN;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(ended.outcome).toMatchObject({ kind: 'not-shown', error: DOWN });
  });
});

describe('a session that ends', () => {
  it('before the installation makes it wait for the sign-in, and is then done once', async () => {
    const { there, ended } = begin([signedOut, () => INSTALLED]);
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    expect([ended.outcome, there.asked]).toEqual([null, 1]);
    there.plugins = [plugin('old'), plugin('new')];
    letGoOfSession('parts');
    resumeWork('parts');
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(ended.outcome?.kind).toBe('done');
    expect(there.asked).toBe(2);
  });

  it('under the watch goes on with it after the sign-in, and installs nothing twice', async () => {
    const { there, ended } = begin([() => UNCLEAR]);
    await vi.advanceTimersByTimeAsync(MINUTE);
    there.listFails = sessionEnds;
    await vi.advanceTimersByTimeAsync(MINUTE);
    const looks = there.looks;
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(there.looks).toBe(looks);
    there.listFails = null;
    there.plugins = [plugin('old'), plugin('new')];
    letGoOfSession('parts');
    resumeWork('parts');
    await vi.advanceTimersByTimeAsync(0);
    expect([ended.outcome?.kind, there.asked]).toEqual(['done', 1]);
  });

  it('and is not renewed stops what was not sent, and says of the rest what is known', async () => {
    const before = begin([signedOut]);
    await vi.advanceTimersByTimeAsync(0);
    dropWorkOf('parts');
    expect((await before.done).kind).toBe('cancelled');

    const watched = begin([() => UNCLEAR]);
    await vi.advanceTimersByTimeAsync(0);
    watched.there.listFails = sessionEnds;
    await vi.advanceTimersByTimeAsync(MINUTE);
    dropWorkOf('parts');
    expect((await watched.done).kind).toBe('unclear');

    const installed = begin([
      () => {
        installed.there.listFails = sessionEnds;
        return INSTALLED;
      },
    ]);
    await vi.advanceTimersByTimeAsync(0);
    dropWorkOf('parts');
    expect(await installed.done).toMatchObject({ kind: 'not-shown', message: 'The package was installed' });
  });
});
