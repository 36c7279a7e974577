import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import type { ConnectionProof } from '../../systems/connections.ts';
import { tellReturn } from '../return-channel.ts';
import { SignInFlow, type SignInState, type SignInWay } from './sign-in-flow.ts';
import type { SignInWindow } from './sign-in-window.ts';

const PLUGIN = 'p1';
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const refusal = (code: string | null, status = 429) =>
  new ApiError({
    kind: status === 429 ? 'too-many-requests' : 'server-error',
    source: 'server',
    code,
    status,
  });

/** A server with one plugin, of which a test says how it stands, and a person who wants to connect it. */
function begin({
  known = null as ConnectionProof | null,
  refuses = null as ApiError | null,
  blocked = false,
  returnsHere = true,
} = {}) {
  const server = { proof: known, down: null as ApiError | null, asked: 0 };
  const facet: SignInWay['facet'] = {
    detail: () => ({
      queryKey: ['detail'],
      queryFn: async () => {
        server.asked += 1;
        if (server.down) throw server.down;
        return server.asked;
      },
      // What a server says is set below.
      select: () => ({ proof: server.proof }),
    }),
    beginSignIn: async () => {
      if (refuses) throw refuses;
      const url = 'https://provider.example/authorize?state=s';
      return { url, host: 'provider.example', returnsHere, endsAt: Date.now() + 5 * MINUTE };
    },
  };
  const opened = { wentTo: [] as string[], closed: 0 };
  const popup: SignInWindow = {
    ticket: null,
    goTo: (url) => opened.wentTo.push(url),
    close: () => (opened.closed += 1),
  };
  const states: SignInState[] = [];
  const flow = new SignInFlow(
    {
      serverId: 'one',
      pluginId: PLUGIN,
      facet,
      cache: new QueryClient(),
      before: known,
      window: blocked ? null : popup,
    },
    (state) => states.push(state),
  );
  const ended = flow.run();
  return { flow, server, opened, states, ended };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const proof = (success: string, sync = '') => ({ success, sync });

describe('a sign-in at a provider', () => {
  it('leads the window there, and is done when the server says so, whatever the window does', async () => {
    const { flow, server, opened, ended } = begin({ returnsHere: false });
    await pass(0);
    expect(opened.wentTo).toEqual(['https://provider.example/authorize?state=s']);
    await pass(MINUTE);
    expect(flow.state.step).toBe('waiting');
    server.proof = proof('1');
    await pass(3000);
    await ended;
    expect(flow.state).toEqual({ step: 'connected' });
    const { asked } = server;
    await pass(MINUTE);
    expect(server.asked).toBe(asked);
  });

  it('of an account that is connected already is done when it was connected anew, not when it was synced', async () => {
    const { flow, server } = begin({ known: proof('1', '1') });
    await pass(4000);
    server.proof = proof('2', '2');
    await pass(4000);
    expect(flow.state.step).toBe('waiting');
    server.proof = proof('3', '2');
    await pass(4000);
    expect(flow.state.step).toBe('connected');
  });

  it('ends half a minute after the time that the server gives: it may still be at the last moment’s', async () => {
    const { flow, server, states } = begin();
    await pass(5 * MINUTE + 29_000);
    expect(flow.state.step).toBe('waiting');
    await pass(4000);
    expect(states.at(-1)).toEqual({ step: 'late' });
    const { asked } = server;
    await pass(MINUTE);
    expect(server.asked).toBe(asked);
  });

  it('says that there is nothing yet to who says to be ready, and asks on', async () => {
    const { flow, states } = begin();
    await pass(1000);
    flow.finished();
    await pass(0);
    expect(states.map((state) => state.step === 'waiting' && state.asked)).toContain('asking');
    expect(flow.state).toMatchObject({ step: 'waiting', asked: 'not-yet' });
  });

  it('asks at once when the person comes back to the page', async () => {
    const { flow, server } = begin();
    await pass(1000);
    server.proof = proof('1');
    window.dispatchEvent(new Event('focus'));
    await pass(0);
    expect(flow.state.step).toBe('connected');
  });

  it('tells what a window ended with, and waits on: it may have been another tab’s', async () => {
    const { flow, server } = begin();
    await pass(1000);
    vi.useRealTimers();
    tellReturn({ server: 'one', plugin: 'other', outcome: 'expired' });
    tellReturn({ server: 'one', plugin: PLUGIN, outcome: 'denied' });
    await vi.waitFor(() => expect(flow.state).toMatchObject({ step: 'waiting', heard: 'denied' }));
    server.proof = proof('1');
    tellReturn({ server: 'one', plugin: PLUGIN, outcome: 'connected' });
    await vi.waitFor(() => expect(flow.state.step).toBe('connected'));
  });

  it('bears a server that cannot be asked for a while', async () => {
    const { flow, server } = begin();
    await pass(1000);
    server.down = refusal(null, 500);
    await pass(4000);
    expect(flow.state).toMatchObject({ step: 'waiting', trouble: { kind: 'server-error' } });
    server.down = new ApiError({ kind: 'signed-out', source: 'gateway', serverId: 'one' });
    await pass(4000);
    expect(flow.state).toMatchObject({ step: 'waiting', trouble: null });
    server.down = null;
    server.proof = proof('1');
    await pass(4000);
    expect(flow.state.step).toBe('connected');
  });

  it('closes the window and says why when the server does not begin it', async () => {
    const { flow, opened, ended } = begin({ refuses: refusal('too-many-flows') });
    await ended;
    expect(flow.state).toMatchObject({ step: 'failed', error: { code: 'too-many-flows' } });
    expect(opened).toEqual({ wentTo: [], closed: 1 });
  });

  it('goes on where no window was opened', async () => {
    const { flow } = begin({ blocked: true });
    await pass(0);
    expect(flow.state).toMatchObject({ step: 'waiting', blocked: true });
  });

  it('tells nothing any more once it is given up', async () => {
    const { flow, server, states, ended } = begin();
    await pass(1000);
    flow.giveUp();
    await ended;
    const told = states.length;
    server.proof = proof('1');
    await pass(MINUTE);
    expect(states).toHaveLength(told);
  });
});
