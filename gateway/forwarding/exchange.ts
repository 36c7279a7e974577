import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import type { Limits } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import type { ServerAccess } from '../sessions/keeper.ts';
import type { UpstreamTokens } from '../sign-in/provider.ts';
import type { UpstreamAnswer } from '../upstream/client.ts';
import { explainFailure } from '../upstream/failure.ts';
import { readAll } from '../upstream/read-all.ts';
import type { Match } from './allow-list.ts';
import { tooLarge, watched } from './body.ts';
import { Deadline } from './deadline.ts';
import { flow } from './flow.ts';
import { headersToServer } from './headers.ts';

/** The browser went away: nobody is there to be answered. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

export interface ExchangeRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Read already and so repeatable, or streamed, or none. */
  readonly body: Buffer | Readable | undefined;
  readonly query: string;
  /** What the server is told that the page's origin is; it is not told otherwise. */
  readonly origin?: string | undefined;
}

/**
 * One forwarded request with its clocks and its end: the server's answer, a time-out, the browser that went
 * away, or the gateway's stop, whichever comes first.
 */
export class Exchange {
  readonly #access: ServerAccess;
  readonly #match: Match;
  readonly #limits: Limits;
  readonly #abort = new AbortController();
  readonly #deadline = new Deadline(() => this.#timeOut());

  constructor(access: ServerAccess, match: Match, limits: Limits) {
    this.#access = access;
    this.#match = match;
    this.#limits = limits;
  }

  /** Ends it from outside. */
  end(reason: Error): void {
    this.#deadline.stop();
    this.#abort.abort(reason);
  }

  /** Stops its clock: it is over. */
  settle(): void {
    this.#deadline.stop();
  }

  get #timeout(): number {
    return this.#match.operation.timeout ?? this.#limits.answerTimeout;
  }

  #timeOut(): void {
    this.#abort.abort(
      new GatewayError(
        'upstream-timeout',
        `${this.#access.server.name} did not answer within ${this.#timeout / 1000} seconds. It may still do what it was asked to.`,
        { details: { seconds: this.#timeout / 1000 } },
      ),
    );
  }

  /**
   * Sends the request and waits for the answer's headers.
   * @throws GatewayError, or ClientGone.
   */
  async send(request: ExchangeRequest, tokens: UpstreamTokens): Promise<UpstreamAnswer> {
    const { operation, path } = this.#match;
    const headers = {
      ...headersToServer(request.headers, {
        compressed: operation.redact.length === 0 && !operation.connects,
      }),
      ...this.#access.provider.authorize(tokens),
      ...(request.origin === undefined ? {} : { origin: request.origin }),
    };
    this.#deadline.restart(this.#timeout);
    const body = this.#outgoing(request, headers);
    const answer = await this.#access.context.client.send({
      method: request.method,
      path: request.query === '' ? path : `${path}?${request.query}`,
      headers,
      signal: this.#abort.signal,
      ...(body === undefined ? {} : { body }),
    });
    // Every failure of the body is met where it is read; without this one it could come before that.
    answer.body.on('error', () => undefined);
    this.#refuseUnusable(answer);
    return answer;
  }

  #outgoing(request: ExchangeRequest, headers: Record<string, string>): Buffer | Readable | undefined {
    if (request.body === undefined || Buffer.isBuffer(request.body)) return request.body;
    const length = request.headers['content-length'];
    if (length !== undefined) headers['content-length'] = length;
    const limit = this.#limits.uploadBytes;
    const counted = watched((total) => {
      this.#deadline.restart(this.#timeout);
      if (total > limit) {
        const error = tooLarge(limit);
        this.#abort.abort(error);
        throw error;
      }
    });
    // Not `pipeline`, which would cut the browser off when the server's side fails: it must get an answer.
    request.body.once('error', (error) => counted.destroy(error));
    const incoming = request.body;
    incoming.once('close', () => {
      if (!incoming.readableEnded) counted.destroy();
    });
    return incoming.pipe(counted);
  }

  #refuseUnusable(answer: UpstreamAnswer): void {
    const name = this.#access.server.name;
    const details = { upstreamStatus: answer.status };
    if (answer.status >= 300 && answer.status < 400 && answer.status !== 304) {
      void answer.body.dump().catch(() => undefined);
      this.#deadline.stop();
      throw new GatewayError(
        'upstream-broken',
        `${name} redirected the request, which is not followed. Is its url in the configuration the address that it has itself (https, host, path)?`,
        { details },
      );
    }
  }

  /**
   * Reads the whole answer.
   * @throws GatewayError when it is too long or breaks off; ClientGone.
   */
  async read(answer: UpstreamAnswer): Promise<Buffer> {
    try {
      return await readAll(
        answer.body,
        this.#limits.filteredAnswerBytes,
        () =>
          new GatewayError('upstream-broken', `${this.#access.server.name} sent an answer that is too long.`),
      );
    } catch (error) {
      if (error instanceof GatewayError) throw error;
      if (this.#abort.signal.aborted) throw this.#abort.signal.reason;
      throw explainFailure(error, this.#access.server.name);
    } finally {
      this.#deadline.stop();
    }
  }

  /**
   * Passes the answer on as it comes. When the server breaks off, so does the connection to the browser, which
   * must not take half an answer for a whole one.
   * @param compression what the body goes through on its way, when `headers` say that it does
   */
  async pass(
    answer: UpstreamAnswer,
    headers: Readonly<Record<string, string>>,
    response: ServerResponse,
    compression: Transform | null,
  ): Promise<void> {
    const isStream = this.#match.operation.stream && headers['content-type'] === 'text/event-stream';
    if (isStream) this.#deadline.stop();
    const restart = () => {
      if (!isStream) this.#deadline.restart(this.#timeout);
    };
    restart();
    response.writeHead(answer.status, headers);
    // Together with the first piece when that is there already, which saves a packet; else alone, before a server that
    // breaks off can end it: a browser that gets no head takes that for a failure of the gateway.
    const soon = setImmediate(() => {
      if (!response.writableEnded) response.flushHeaders();
    });
    // A browser that reads slowly is no server that is silent: also what it takes is progress.
    const sent = () => {
      clearImmediate(soon);
      restart();
    };
    try {
      if (compression === null) await flow(answer.body, response, sent);
      else await Promise.all([flow(answer.body, compression, restart), flow(compression, response, sent)]);
    } finally {
      clearImmediate(soon);
      this.#deadline.stop();
    }
  }

  /** Leaves the rest of an answer unread. */
  async discard(answer: UpstreamAnswer): Promise<void> {
    this.#deadline.stop();
    await answer.body.dump().catch(() => undefined);
  }
}
