import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { FrameSession, type Grant, type SessionWorld } from './frame-session.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

function grant(change: Partial<Grant> = {}): Grant {
  return {
    embedder: 'intranet',
    origin: 'https://intranet.example',
    server: 'books',
    pages: ['connections'],
    plugins: null,
    expiresAt: new Date(Date.now() + 15 * 60_000).toISOString(),
    ...change,
  };
}

function endedError(): ApiError {
  return new ApiError({ kind: 'signed-out', source: 'gateway', status: 401, code: 'embed-session-ended' });
}

/** A frame whose page around and gateway are the test. */
function frame(of: Partial<SessionWorld> = {}) {
  const told: string[] = [];
  const session = new FrameSession({
    ask: (reason) => told.push(`ask ${reason}`),
    report: (code) => told.push(`error ${code}`),
    check: (secret) => (secret.startsWith('ended') ? Promise.reject(endedError()) : Promise.resolve(grant())),
    exchange: ({ token }) => Promise.resolve(`for ${token}`),
    faultOf: ({ embedder }) => (embedder === 'intranet' ? null : 'another embedder'),
    carry: (secret) => told.push(`carry ${secret}`),
    renewed: (ended) => told.push(ended ? 'renewed after its end' : 'renewed'),
    now: () => Date.now(),
    ...of,
  });
  return { session, told, take: () => told.splice(0) };
}

describe('the session of a frame', () => {
  it('is carried by all calls once the gateway has said what it is for', async () => {
    const { session, told } = frame();
    await session.give('first');
    expect(told).toEqual(['carry first']);
    expect(session.state).toMatchObject({ step: 'open', grant: { server: 'books' }, renewal: 'none' });
  });

  it('is asked for, and missed after half a minute, until the person tries again', async () => {
    const { session, take } = frame();
    session.begin();
    vi.advanceTimersByTime(29_000);
    expect([take(), session.state.step]).toEqual([['ask none'], 'waiting']);
    vi.advanceTimersByTime(1000);
    expect(session.state.step).toBe('silent');
    session.tryAgain();
    expect([take(), session.state.step]).toEqual([['ask none'], 'waiting']);
    await session.give('late');
    expect(session.state.step).toBe('open');
  });

  it('is missed at once where the page around says that it has none', async () => {
    const { session } = frame();
    await session.give(null);
    expect(session.state.step).toBe('silent');
  });

  it('is given by the gateway for a person’s token', async () => {
    const { session, told } = frame();
    await session.give(null, { server: 'books', token: 'mine' });
    expect(told).toEqual(['carry for mine']);
  });

  it('is refused where it is another’s, and the page around is told', async () => {
    const { session, told } = frame({ check: () => Promise.resolve(grant({ embedder: 'other' })) });
    await session.give('stolen');
    expect(told).toEqual(['error session-refused']);
    expect(session.state.step).toBe('refused');
  });

  it('is asked for anew a minute before its end, and swapped without a word', async () => {
    const { session, take } = frame();
    await session.give('first');
    take();
    vi.advanceTimersByTime(14 * 60_000 - 1);
    expect(take()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(take()).toEqual(['ask ending']);
    expect(session.state).toMatchObject({ renewal: 'none' });
    await session.give('second');
    expect(take()).toEqual(['carry second', 'renewed']);
    vi.advanceTimersByTime(14 * 60_000);
    expect(take()).toEqual(['ask ending']);
  });

  it('that lasts a minute is asked for anew after half of it', async () => {
    const expiresAt = new Date(NOW + 60_000).toISOString();
    const { session, take } = frame({ check: () => Promise.resolve(grant({ expiresAt })) });
    await session.give('short');
    take();
    vi.advanceTimersByTime(30_000);
    expect(take()).toEqual(['ask ending']);
  });

  it('that has ended leaves the pages open, and lets them go on with a new one', async () => {
    const { session, take } = frame();
    await session.give('first');
    take();
    session.ended();
    session.ended();
    expect(take()).toEqual(['ask ended']);
    expect(session.state).toMatchObject({ step: 'open', renewal: 'asking' });
    vi.advanceTimersByTime(30_000);
    expect(session.state).toMatchObject({ step: 'open', renewal: 'silent' });
    session.tryAgain();
    await session.give('second');
    expect(take()).toEqual(['ask ended', 'carry second', 'renewed after its end']);
    expect(session.state).toMatchObject({ step: 'open', renewal: 'none' });
  });

  it('for another server does not take the place of the one before', async () => {
    const servers = ['books', 'others'];
    const { session, take } = frame({
      check: () => Promise.resolve(grant({ server: servers.shift() ?? '' })),
    });
    await session.give('first');
    take();
    session.ended();
    await session.give('second');
    expect(take()).toEqual(['ask ended', 'error session-refused']);
    expect(session.state).toMatchObject({ step: 'open', grant: { server: 'books' }, renewal: 'silent' });
  });

  it('that had ended before it came is asked for anew, but not for ever', async () => {
    const { session, take } = frame();
    for (let turn = 0; turn < 3; turn += 1) {
      await session.give(`ended ${turn}`);
      expect(take()).toEqual(['ask ended']);
    }
    await session.give('ended again');
    expect(take()).toEqual(['error session-refused']);
    expect(session.state.step).toBe('refused');
  });

  it('that ends over and over is asked for again by the person only', async () => {
    const { session, take } = frame();
    await session.give('first');
    for (let turn = 0; turn < 3; turn += 1) {
      session.ended();
      await session.give('next');
    }
    take();
    session.ended();
    expect([take(), session.state]).toMatchObject([[], { step: 'open', renewal: 'silent' }]);
    session.tryAgain();
    expect(take()).toEqual(['ask ended']);
  });

  it('that the gateway cannot be asked about is tried again by the person', async () => {
    const gone = new ApiError({ kind: 'unreachable', source: 'page' });
    const { session, told } = frame({ check: () => Promise.reject(gone) });
    await session.give('first');
    expect(told).toEqual(['error unreachable']);
    expect(session.state).toEqual({ step: 'failed', error: gone });
  });

  it('is the latest that was given, whichever the gateway answers first', async () => {
    const answers: ((of: Grant) => void)[] = [];
    const { session, told } = frame({
      check: () => new Promise((resolve) => answers.push(resolve)),
    });
    const both = [session.give('first'), session.give('second')];
    await Promise.resolve();
    answers[1]?.(grant());
    answers[0]?.(grant());
    await Promise.all(both);
    expect(told).toEqual(['carry second']);
  });
});
