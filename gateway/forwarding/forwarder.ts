import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Limits } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import { acceptEncodingOf } from '../http/accept-encoding.ts';
import type { ServerAccess, SignInKeeper } from '../sessions/keeper.ts';
import type { StoredSignIn } from '../sessions/store.ts';
import { parseJson, type UpstreamAnswer } from '../upstream/client.ts';
import { readAll } from '../upstream/read-all.ts';
import type { Match } from './allow-list.ts';
import { checkDeclaredLength, tooLarge } from './body.ts';
import { compressionFor } from './compression.ts';
import { Deadline } from './deadline.ts';
import { ClientGone, Exchange, type ExchangeRequest } from './exchange.ts';
import { headersToBrowser } from './headers.ts';
import { redactAnswer } from './redact.ts';

const bodylessMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const bodylessStatuses = new Set([204, 205, 304]);

/** What is forwarded: by whom, to which server, and under which operation. */
export interface Forwarding {
  readonly access: ServerAccess;
  readonly signIn: StoredSignIn;
  readonly match: Match;
  readonly query: string;
  /** The only top-level properties that the body may have; undefined for any. */
  readonly bodyProperties?: readonly string[] | undefined;
  /** For what begins to connect an account: where providers return to, and what makes of a good answer the one to pass on. */
  readonly connecting?: { readonly origin: string; readonly begun: (answer: unknown) => unknown } | undefined;
}

/** An answer whose body has been read. */
interface ReadAnswer {
  readonly answer: UpstreamAnswer;
  readonly body: Buffer;
}

/** Forwards described requests and passes the answers on. */
export class Forwarder {
  readonly #keeper: SignInKeeper;
  readonly #limits: () => Limits;
  /** Running exchanges that may have no end of their own, each with the sign-in that it was begun with. */
  readonly #streams = new Map<Exchange, string>();

  constructor(keeper: SignInKeeper, limits: () => Limits) {
    this.#keeper = keeper;
    this.#limits = limits;
  }

  /** Ends the event streams, so that a stop does not wait for them. */
  endStreams(): void {
    for (const exchange of this.#streams.keys()) exchange.end(new ClientGone('The gateway stops.'));
  }

  /** Ends the event streams of a sign-in that is over: what the server goes on to tell is for nobody any more. */
  endStreamsOf(signInId: string): void {
    for (const [exchange, id] of this.#streams) {
      if (id === signInId) exchange.end(new ClientGone('The sign-in is over.'));
    }
  }

  /** @throws GatewayError; ClientGone when nobody waits for the answer any more. */
  async forward(request: FastifyRequest, reply: FastifyReply, forwarding: Forwarding): Promise<FastifyReply> {
    const { access, match } = forwarding;
    const limits = this.#limits();
    const exchange = new Exchange(access, match, limits);
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) exchange.end(new ClientGone('The browser went away.'));
    });
    if (match.operation.stream) this.#streams.set(exchange, forwarding.signIn.id);
    try {
      return await this.#run(request, reply, forwarding, exchange, limits);
    } finally {
      exchange.settle();
      this.#streams.delete(exchange);
    }
  }

  async #run(
    request: FastifyRequest,
    reply: FastifyReply,
    forwarding: Forwarding,
    exchange: Exchange,
    limits: Limits,
  ): Promise<FastifyReply> {
    const { access, match } = forwarding;
    // A streamed body cannot be sent twice, so its sign-in is made sure of before.
    const signIn = match.operation.upload
      ? (await this.#keeper.confirm(access, forwarding.signIn)).signIn
      : forwarding.signIn;
    const outgoing: ExchangeRequest = {
      method: request.method,
      headers: request.headers,
      body: checkedBody(await this.#body(request, match, limits), forwarding.bodyProperties),
      query: forwarding.query,
      origin: forwarding.connecting?.origin,
    };
    const answer = await exchange.send(outgoing, signIn.tokens);
    if (!access.provider.endingStatuses.includes(answer.status)) {
      return this.#answer(reply, forwarding, exchange, answer);
    }
    const doubtful = { answer, body: await exchange.read(answer) };
    if (!access.provider.mayHaveEnded(answer.status, jsonOf(doubtful))) {
      return this.#send(reply, forwarding, doubtful);
    }
    const confirmed = await this.#keeper.confirm(access, signIn);
    if (confirmed.signIn.tokens.access === signIn.tokens.access) {
      return this.#send(reply, forwarding, doubtful);
    }
    if (match.operation.upload) {
      throw new GatewayError(
        'upstream-broken',
        'The sign-in had to be renewed while the file was being sent. Send it again.',
      );
    }
    const second = await exchange.send(outgoing, confirmed.signIn.tokens);
    return this.#answer(reply, forwarding, exchange, second);
  }

  async #body(request: FastifyRequest, match: Match, limits: Limits): Promise<ExchangeRequest['body']> {
    if (bodylessMethods.has(request.method)) return undefined;
    const { headers } = request;
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    const limit = match.operation.upload ? limits.uploadBytes : limits.bodyBytes;
    checkDeclaredLength(headers['content-length'], limit);
    if (!hasBody) return undefined;
    if (match.operation.upload) return request.raw;
    const slow = new Deadline(() => request.raw.destroy());
    slow.restart(limits.answerTimeout);
    try {
      return await readAll(request.raw.iterator({ destroyOnReturn: false }), limit, () => tooLarge(limit));
    } catch (error) {
      if (error instanceof GatewayError) throw error;
      throw new ClientGone('The request broke off.', { cause: error });
    } finally {
      slow.stop();
    }
  }

  async #answer(
    reply: FastifyReply,
    forwarding: Forwarding,
    exchange: Exchange,
    answer: UpstreamAnswer,
  ): Promise<FastifyReply> {
    const { redact } = forwarding.match.operation;
    if (redact.length > 0 || forwarding.connecting || bodylessStatuses.has(answer.status)) {
      return this.#send(reply, forwarding, { answer, body: await exchange.read(answer) });
    }
    reply.hijack();
    const headers = headersFor(answer, false);
    const compression = compressionFor(headers, acceptEncodingOf(reply.request.headers));
    await exchange.pass(answer, headers, reply.raw, compression).catch((error: unknown) => {
      // The browser has a part of the answer, and sees that it broke off. There is no other way to tell it.
      const reason = error instanceof Error ? error.message : String(error);
      reply.log.info({ server: forwarding.access.server.id, reason }, 'an answer broke off');
      reply.raw.destroy();
    });
    return reply;
  }

  #send(reply: FastifyReply, forwarding: Forwarding, { answer, body }: ReadAnswer): FastifyReply {
    const { redact } = forwarding.match.operation;
    const encoded = answer.headers['content-encoding'] !== undefined;
    if (redact.length > 0 && encoded) {
      throw new GatewayError('upstream-broken', 'The server compressed an answer that it was asked not to.');
    }
    const told = answer.status === 200 ? begun(forwarding, { answer, body }) : body;
    const shown = redact.length > 0 ? redactAnswer(told, redact, answer.status) : told;
    reply.code(answer.status).headers(headersFor(answer, true));
    return bodylessStatuses.has(answer.status) ? reply.send() : reply.send(shown);
  }
}

/** @throws GatewayError `not-allowed-here` for a body with anything else, and for one that nobody can look into. */
function checkedBody(
  body: ExchangeRequest['body'],
  properties: readonly string[] | undefined,
): ExchangeRequest['body'] {
  if (properties === undefined || body === undefined) return body;
  const json: unknown = Buffer.isBuffer(body) ? parseJson(body.toString('utf8')) : undefined;
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  if (isObject && Object.keys(json).every((name) => properties.includes(name))) return body;
  throw new GatewayError(
    'not-allowed-here',
    `A frame may send nothing but ${properties.join(', ')} in the body of this call.`,
    { details: { field: 'body' } },
  );
}

/** The answer to the beginning of connecting an account as it is passed on; as it came where it is another call's. */
function begun({ connecting }: Forwarding, read: ReadAnswer): Buffer {
  if (connecting === undefined) return read.body;
  const before = jsonOf(read);
  const after = connecting.begun(before);
  return after === before ? read.body : Buffer.from(JSON.stringify(after));
}

function headersFor(answer: UpstreamAnswer, bodyRead: boolean): Record<string, string> {
  const headers = headersToBrowser(answer.headers, bodyRead);
  const empty = bodylessStatuses.has(answer.status) || answer.headers['content-length'] === '0';
  if (empty && answer.headers['content-type'] === undefined) {
    delete headers['content-type'];
    delete headers['content-disposition'];
  }
  return headers;
}

/** @returns undefined when it is no JSON, or is compressed. */
function jsonOf({ answer, body }: ReadAnswer): unknown {
  if (answer.headers['content-encoding'] !== undefined) return undefined;
  return parseJson(body.toString('utf8'));
}
