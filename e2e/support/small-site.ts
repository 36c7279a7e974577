import { createServer } from 'node:http';
import { listen } from './listen.ts';

/** One answer of a small site. */
export interface SmallAnswer {
  readonly body: string;
  readonly type: 'text/html' | 'text/javascript';
  readonly headers?: Readonly<Record<string, string>>;
}

/** A site of a test's own, on an origin of its own: a host application, an attacker, or what is embedded. */
export interface SmallSite {
  /** `http://127.0.0.1:…`: another site than `localhost`, and another origin at each port. */
  readonly origin: string;
  /** The same server under its other name. */
  readonly localhost: string;
  close(): Promise<void>;
}

/** @param answer by the path with its query; undefined for what is not there */
export async function startSmallSite(answer: (path: string) => SmallAnswer | undefined): Promise<SmallSite> {
  const server = createServer((request, response) => {
    const found = answer(request.url ?? '/');
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': `${found.type}; charset=utf-8`, ...found.headers });
    response.end(found.body);
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    localhost: `http://localhost:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
