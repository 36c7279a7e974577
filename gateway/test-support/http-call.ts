import { type Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';

export interface CallOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Keeps connections open between calls. */
  readonly agent?: Agent;
}

export interface CallAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
}

/** Sends the path exactly as it is given: fetch would tidy it up before. */
export function call(base: string, path: string, options: CallOptions = {}): Promise<CallAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        hostname,
        port,
        path,
        method: options.method ?? 'GET',
        headers: { ...options.headers },
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes,
            text: bytes.toString('utf8'),
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

export function jsonOf(answer: CallAnswer): unknown {
  return JSON.parse(answer.text);
}

/** The beginning of an answer whose body the test reads itself. Being cut off is no error of the test. */
export function answerTo(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('error', reject);
    outgoing.once('response', (answer) => {
      answer.on('error', () => undefined);
      resolve(answer);
    });
  });
}

/** The next piece of an answer that comes in pieces. */
export function nextPiece(answer: IncomingMessage): Promise<string> {
  return new Promise((resolve) => answer.once('data', (piece: Buffer) => resolve(piece.toString('utf8'))));
}
