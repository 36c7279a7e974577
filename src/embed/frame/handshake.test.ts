import { expect, it } from 'vitest';
import { type Host, shakeHands } from './handshake.ts';

const INTRANET = 'https://intranet.example';
const OTHER = 'https://other.example';
const ORIGINS = [INTRANET, OTHER];

interface Posted {
  readonly message: { readonly nonce?: string };
  readonly origin: string;
}

/** A window in another one, of which a test sends what comes. */
function framed({ ancestors, referrer = '' }: { ancestors?: string[]; referrer?: string } = {}) {
  const posted: Posted[] = [];
  const around = {
    postMessage: (message: Posted['message'], origin: string) => posted.push({ message, origin }),
  };
  const events = new EventTarget();
  const frame = {
    parent: around,
    location: { ancestorOrigins: ancestors },
    document: { referrer },
    addEventListener: events.addEventListener.bind(events),
  };
  const met: Host[] = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a window it needs no more than that
  const handshake = shakeHands(frame as unknown as Window, {
    origins: ORIGINS,
    onHost: (host) => met.push(host),
    onMessage: () => undefined,
  });
  const hear = (of: { source?: unknown; origin?: string; data?: unknown; ports?: unknown[] }) =>
    events.dispatchEvent(
      Object.assign(new Event('message'), { source: around, origin: INTRANET, ports: [newPort()], ...of }),
    );
  return { posted, met, hear, handshake };
}

function newPort() {
  return new MessageChannel().port1;
}

function init(nonce: string | undefined, more = {}) {
  return { plugboard: 1, type: 'init', nonce, session: null, capabilities: [], ...more };
}

it('says ready to the origin around, and never to all', () => {
  const cases: readonly [Parameters<typeof framed>[0], readonly string[]][] = [
    [{ ancestors: [OTHER, 'https://top.example'] }, [OTHER]],
    [{ referrer: `${INTRANET}/` }, [INTRANET]],
    [{ ancestors: ['https://evil.example'], referrer: 'https://evil.example/' }, ORIGINS],
    [{}, ORIGINS],
  ];
  for (const [of, expected] of cases) {
    const { posted, handshake } = framed(of);
    handshake.greet();
    expect(posted.map(({ origin }) => origin)).toEqual(expected);
  }
});

it('takes the first answer from the window around, and nothing else', () => {
  const { posted, met, hear, handshake } = framed();
  handshake.greet();
  const nonce = posted[0]?.message.nonce;
  hear({ data: init(nonce), source: {} });
  hear({ data: init(nonce), source: null });
  hear({ data: init(nonce), origin: 'https://intranet.example.evil.example' });
  hear({ data: init(nonce), origin: 'null' });
  hear({ data: init('0123456789abcdef0123456789abcdef') });
  hear({ data: init(undefined) });
  hear({ data: init(nonce), ports: [] });
  hear({ data: init(nonce), ports: [newPort(), newPort()] });
  hear({ data: init(nonce, { session: 'javascript:1' }) });
  hear({ data: 'rubbish' });
  expect(met).toEqual([]);
  hear({ data: init(nonce, { session: 'a-session-of-some-length' }), origin: OTHER });
  expect(met).toMatchObject([{ origin: OTHER, init: { session: 'a-session-of-some-length' } }]);
  hear({ data: init(nonce) });
  expect(met).toHaveLength(1);
  met[0]?.channel.close();
});

it('gives each load a nonce of its own', () => {
  const nonces = [framed(), framed()].map(({ posted, handshake }) => {
    handshake.greet();
    return posted[0]?.message.nonce;
  });
  expect(nonces[0]).toMatch(/^[\da-f]{32}$/);
  expect(nonces[0]).not.toBe(nonces[1]);
});
