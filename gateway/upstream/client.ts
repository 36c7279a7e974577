import type { Readable } from 'node:stream';
import { type Dispatcher, Pool } from 'undici';
import type { ServerSettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import { explainFailure } from './failure.ts';
import { readAll } from './read-all.ts';

export interface UpstreamRequest {
  readonly method: string;
  /** From the server's root, beginning with a slash, with the query; the server's own sub-path is added here. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | Readable;
  readonly signal: AbortSignal;
}

export interface UpstreamAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Dispatcher.ResponseData['body'];
}

/** In milliseconds. */
export interface Timeouts {
  readonly connectTimeout: number;
  /** For the gateway's own questions; forwarded requests have clocks of their own. */
  readonly answerTimeout: number;
}

/** The largest answer that sign-in reads. upstream: fylr 6.34, a session carries settings of all plugins */
const longestAnswerBytes = 16 * 1024 * 1024;

/** Connections to one server. Redirects are not followed, names and passwords are not kept. */
export class UpstreamClient {
  readonly #pool: Pool;
  readonly #subPath: string;
  readonly #serverName: string;
  readonly timeouts: Timeouts;

  constructor(server: ServerSettings, timeouts: Timeouts) {
    const url = new URL(server.url);
    this.#subPath = url.pathname.replace(/\/+$/, '');
    this.#serverName = server.name;
    this.timeouts = timeouts;
    this.#pool = new Pool(url.origin, {
      connect: {
        timeout: timeouts.connectTimeout,
        ...(server.ca === undefined ? {} : { ca: server.ca }),
      },
      // Long-lived event streams must not starve the other calls of connections.
      connections: 64,
      pipelining: 1,
      // The forwarder has its own clocks: an operation may take minutes, an event stream for ever.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /**
   * Sends one request and resolves when the answer's headers are there.
   * @throws GatewayError with an `upstream-…` code. An abort through the signal throws the signal's reason.
   */
  async send(request: UpstreamRequest): Promise<UpstreamAnswer> {
    try {
      const answer = await this.#pool.request({
        method: request.method,
        path: `${this.#subPath}${request.path}`,
        headers: { ...request.headers },
        body: request.body ?? null,
        signal: request.signal,
      });
      return { status: answer.statusCode, headers: answer.headers, body: answer.body };
    } catch (error) {
      if (request.signal.aborted) throw request.signal.reason;
      throw explainFailure(error, this.#serverName);
    }
  }

  /**
   * Sends one request of the gateway's own (sign-in, refresh, …) and reads the whole answer.
   * @returns status, headers, and the parsed body: undefined when it is no JSON.
   * @throws GatewayError with an `upstream-…` code.
   */
  async ask(request: Omit<UpstreamRequest, 'signal'>): Promise<{
    readonly status: number;
    readonly headers: UpstreamAnswer['headers'];
    readonly json: unknown;
  }> {
    const signal = AbortSignal.timeout(this.timeouts.answerTimeout);
    try {
      const answer = await this.send({ ...request, signal });
      const text = await readText(answer.body, longestAnswerBytes, this.#serverName);
      return { status: answer.status, headers: answer.headers, json: parseJson(text) };
    } catch (error) {
      if (error instanceof GatewayError) throw error;
      if (signal.aborted) {
        throw new GatewayError(
          'upstream-timeout',
          `${this.#serverName} did not answer within ${this.timeouts.answerTimeout / 1000} seconds.`,
          { cause: error },
        );
      }
      throw explainFailure(error, this.#serverName);
    }
  }

  /** Lets running requests finish, then closes the connections. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  /** Ends every connection at once. */
  destroy(): Promise<void> {
    return this.#pool.destroy();
  }
}

async function readText(body: UpstreamAnswer['body'], limit: number, serverName: string): Promise<string> {
  const bytes = await readAll(
    body,
    limit,
    () => new GatewayError('upstream-broken', `${serverName} sent an answer that is far too long.`),
  );
  return bytes.toString('utf8');
}

/** @returns undefined when the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
