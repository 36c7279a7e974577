import { createServer, request } from 'node:http';
import { listen } from './listen.ts';

/** What stands between a browser and a gateway and keeps no cookies: what is given with a sign-in does not arrive. */
export interface CookielessProxy {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Lets cookies through from now on, or keeps them back again. */
  letThrough(cookies: boolean): void;
  close(): Promise<void>;
}

/** Starts one before a gateway, which hears of no other address than its own. */
export async function startCookielessProxy(gatewayUrl: string): Promise<CookielessProxy> {
  const gateway = new URL(gatewayUrl);
  let cookies = false;
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, host: gateway.host };
    if (headers.origin !== undefined) headers.origin = gateway.origin;
    const forwarded = request(
      new URL(asked.url ?? '/', gateway),
      { method: asked.method, headers },
      (given) => {
        const { 'set-cookie': kept, ...others } = given.headers;
        answer.writeHead(
          given.statusCode ?? 502,
          cookies && kept ? { ...others, 'set-cookie': kept } : others,
        );
        given.pipe(answer);
      },
    );
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    letThrough: (now) => {
      cookies = now;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
