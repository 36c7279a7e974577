import * as v from 'valibot';
import { type CallAnswer, type CallOptions, call, jsonOf } from './http-call.ts';
import type { TestGateway } from './test-gateway.ts';

/** For tests of embedding: the embedder's backend and its frames. */

export const intranetSecret = 'correct-horse-battery-staple-0123456789';
export const intranetOrigin = 'https://intranet.example.org';

/** The embedder's entry; `more` is added to it. */
export function intranetEntry(more = ''): string {
  return `  - { id: intranet, origins: ['${intranetOrigin}'], servers: [one], pages: [connections, settings], secret: '${intranetSecret}'${more} }`;
}

export interface Asking {
  /** Null for none. */
  readonly secret?: string | null;
  /** Changes of the body that is asked with. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for a session as the embedder's backend does. */
export function askForSession(
  { url }: Pick<TestGateway, 'url'>,
  { secret = intranetSecret, body = {}, headers = {} }: Asking = {},
): Promise<CallAnswer> {
  const whole = {
    embedder: 'intranet',
    origin: intranetOrigin,
    server: 'one',
    token: 'codex_test_key',
    pages: ['connections'],
    ...body,
  };
  return call(url, '/api/embed/sessions', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
      ...headers,
    },
    body: JSON.stringify(whole),
  });
}

const created = v.strictObject({
  session: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  expiresAt: v.pipe(v.string(), v.isoTimestamp()),
  user: v.object({ name: v.string() }),
});

/** A frame with a session of its own. */
export class Frame {
  readonly #url: string;
  readonly session: string;

  constructor({ url }: Pick<TestGateway, 'url'>, session: string) {
    this.#url = url;
    this.session = session;
  }

  /** @throws Error when no session was granted. */
  static async of(gateway: Pick<TestGateway, 'url'>, asking: Asking = {}): Promise<Frame> {
    const answer = await askForSession(gateway, asking);
    if (answer.status !== 201) throw new Error(`No session: ${answer.status} ${answer.text}`);
    return new Frame(gateway, v.parse(created, jsonOf(answer)).session);
  }

  call(path: string, options: CallOptions = {}): Promise<CallAnswer> {
    const unsafe = (options.method ?? 'GET') !== 'GET';
    return call(this.#url, path, {
      ...options,
      headers: {
        authorization: `Bearer ${this.session}`,
        ...(unsafe && { 'x-plugboard': '1' }),
        ...options.headers,
      },
    });
  }

  upstream(path: string, options: CallOptions = {}): Promise<CallAnswer> {
    return this.call(`/api/servers/one/upstream${path}`, options);
  }
}

/** Status and code of an answer, as a refusal is told. */
export function refusalOf(answer: CallAnswer): readonly [number, unknown] {
  return [answer.status, answer.headers['x-plugboard-error']];
}
