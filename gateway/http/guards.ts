import type { FastifyRequest } from 'fastify';
import type { GatewaySettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/**
 * Refuses a request that was meant for another site: a page can make its own name resolve to this address and
 * would then be of one origin with us (DNS rebinding).
 * @throws GatewayError `host-refused`.
 */
export function checkHost(request: FastifyRequest, settings: GatewaySettings): void {
  const host = request.host.toLowerCase();
  if (settings.publicUrl !== null && sameHost(host, settings.publicUrl)) return;
  const port = request.socket.localPort;
  const isLoopback = loopbackNames.some(
    (name) => host === `${name}:${port}` || (port === 80 && host === name),
  );
  if (isLoopback) return;
  throw new GatewayError(
    'host-refused',
    'This address is not served here. If it is right, set publicUrl in plugboard.config.yaml to it, and trustProxy if a proxy stands before.',
  );
}

function sameHost(host: string, url: URL): boolean {
  const defaultPort = url.protocol === 'https:' ? '443' : '80';
  return host === url.host || (url.port === '' && host === `${url.hostname}:${defaultPort}`);
}

/**
 * Refuses what another site makes a browser send. The header cannot be sent by a form, and by a script only
 * after a preflight, which is never allowed. A client that is not a browser sends neither of the other two.
 * @throws GatewayError `forgery-refused`.
 */
export function checkForgery(request: FastifyRequest, settings: GatewaySettings): void {
  if (safeMethods.has(request.method)) return;
  if (request.headers['x-plugboard'] !== '1') {
    throw new GatewayError('forgery-refused', 'The header X-Plugboard: 1 is missing.');
  }
  const { origin } = request.headers;
  if (origin !== undefined && origin !== ownOrigin(request, settings)) {
    throw new GatewayError('forgery-refused', `The request comes from another origin, ${quoted(origin)}.`);
  }
  checkFetchSite(request);
}

/**
 * Refuses a request that another site made a browser send, whatever its method: some servers act on a GET.
 * A person who types the address (`none`) and our own pages pass.
 * @throws GatewayError `forgery-refused`.
 */
export function checkFetchSite(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  throw new GatewayError('forgery-refused', 'The request comes from another site.');
}

/**
 * Whether a browser has sent a request: they tell from where, and programs have no reason to. (Of what browsers tell,
 * Node's own fetch sends Sec-Fetch-Mode.)
 */
export function isFromBrowser({ headers }: FastifyRequest): boolean {
  return ['origin', 'sec-fetch-site', 'sec-fetch-dest'].some((name) => headers[name] !== undefined);
}

/** The origin under which the browser sees us, for this request. The host has been checked before. */
export function ownOrigin(request: FastifyRequest, settings: GatewaySettings): string {
  const host = request.host.toLowerCase();
  const { publicUrl } = settings;
  return publicUrl !== null && sameHost(host, publicUrl) ? publicUrl.origin : `http://${host}`;
}

/** Text of a client, short enough to be repeated to it. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
