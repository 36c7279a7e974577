import { createFunnel } from './funnel.ts';

/** What a generated client is made with. */
export interface ClientConfig {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly credentials: 'same-origin';
  readonly redirect: 'manual';
  readonly throwOnError: true;
}

export interface ServerClientOptions {
  /** The server's id; null for the gateway itself. */
  readonly serverId: string | null;
  /** Where its paths begin, without a slash at the end. Part of every query key, so it tells servers apart. */
  readonly baseUrl: string;
}

/**
 * Makes one instance of a generated client, with the funnel attached.
 * @param createClient the generated `createClient` of the description
 */
export function createServerClient<Client>(
  createClient: (config: ClientConfig) => Client,
  { serverId, baseUrl }: ServerClientOptions,
): Client {
  return createClient({
    baseUrl,
    fetch: funnelFetch(serverId),
    credentials: 'same-origin',
    // An API does not redirect. What does is a sign-in page in front of it, and following it would turn a
    // change into a GET of a page that answers 200.
    redirect: 'manual',
    throwOnError: true,
  });
}

/**
 * The funnel in the form of `fetch`. As the `fetch` of a single call it gives that call more time than the
 * client's own does: `enablePlugin({ client, fetch: funnelFetch(id, LONG_DEADLINE_SECONDS), … })`.
 */
export function funnelFetch(serverId: string | null, deadlineSeconds?: number): typeof fetch {
  const funnel = createFunnel(deadlineSeconds === undefined ? { serverId } : { serverId, deadlineSeconds });
  return (input, init) => funnel(new Request(input, init));
}
