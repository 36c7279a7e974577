import { type Deadlines, deadlinesOf } from './deadlines.ts';
import { createFunnel } from './funnel.ts';
import { type Client, createClient } from './generated/client/index.ts';

export interface ServerClientOptions {
  /** The server that its calls are forwarded to; null for the gateway's own interface. */
  readonly serverId: string | null;
  /** Where its paths begin, without a slash at the end. Part of every query key, so it tells servers apart. */
  readonly baseUrl: string;
  /** The generated `timeouts` of its description. */
  readonly timeouts: Readonly<Record<string, number>>;
}

/** Makes a client for the generated calls of one server, with the funnel attached. */
export function createServerClient({ serverId, baseUrl, timeouts }: ServerClientOptions): Client {
  const funnel = createFunnel({ serverId, deadlines: below(baseUrl, deadlinesOf(timeouts)) });
  return createClient({
    baseUrl,
    fetch: (input, init) => funnel(input instanceof Request && !init ? input : new Request(input, init)),
    // The funnel lets nothing else through, whatever a server calls it.
    parseAs: 'json',
    credentials: 'same-origin',
    // An API does not redirect. What does is a sign-in page in front of it, and following it would turn a
    // change into a GET of a page that answers 200.
    redirect: 'manual',
    throwOnError: true,
  });
}

/** The table for whole paths, where the description's begin at the base address. */
function below(baseUrl: string, deadlines: Deadlines): Deadlines {
  // The base address has no host in a page and has one elsewhere.
  const { pathname } = new URL(baseUrl, 'http://base.invalid');
  const start = pathname === '/' ? 0 : pathname.length;
  return (method, path) => deadlines(method, path.slice(start));
}
