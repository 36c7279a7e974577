import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Clock } from '../../clock.ts';
import { PACKAGES } from '../catalogue.ts';
import type { Manifest } from '../packages/package.ts';
import { etagOf, packageFile } from './package-file.ts';
import { SAMPLES, sample } from './samples.ts';

/** The id by which its port can be named; it is no server of the gateway's list. */
export const PACKAGES_ID = 'packages';

/** Where the addresses are that behave in ways of their own. */
const HOST = 'plugins.example.org';

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> | FastifyReply;

const SLOW_MS = 4_000;

/**
 * The web server from which plugins are fetched: it stands for all hosts below `example.org`, each under its name
 * (`/plugins.example.org/fylr/…`). Its files have an ETag and a time, and are sent only when they are not known.
 * Its front page lists what can be fetched, and files to try uploading with.
 */
export function createPackageServer(clock: Clock): FastifyInstance {
  const app = Fastify();
  const odd = oddAddresses(clock);
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(frontPage([...odd.keys()])));
  app.get<{ Params: { readonly file: string } }>('/samples/:file', (request, reply) => {
    const found = SAMPLES.find(({ file }) => file === request.params.file);
    return found ? reply.type('application/zip').send(found.bytes()) : reply.callNotFound();
  });
  app.get('/*', (request, reply) => {
    const { pathname, search } = new URL(request.url, 'http://server');
    const special = odd.get(pathname);
    if (special) return special(request, reply);
    const release = newestAt(decodeURI(pathname.slice(1)) + search);
    return release ? sendFile(request, reply, packageFile(release)) : reply.callNotFound();
  });
  return app;
}

/** The newest release at an address without its scheme; undefined when nothing is delivered there. */
function newestAt(address: string): Manifest | undefined {
  const found = PACKAGES.find(
    ({ source }) => source.type === 'url' && source.url.replace(/^https?:\/\//, '') === address,
  );
  return found?.gone ? undefined : found?.releases.at(-1);
}

/** upstream: fylr 6.24 and newer ask with `If-None-Match` and `If-Modified-Since`. */
function sendFile(request: FastifyRequest, reply: FastifyReply, bytes: Buffer): FastifyReply {
  const etag = etagOf(bytes);
  reply.header('etag', etag);
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('application/zip').send(bytes);
}

function delivers(bytes: () => Buffer): Answer {
  return (request, reply) => sendFile(request, reply, bytes());
}

/** By path. */
function oddAddresses(clock: Clock): ReadonlyMap<string, Answer> {
  const addresses: Readonly<Record<string, Answer>> = {
    'picture-frames/latest.zip': delivers(() => sample('picture-frames.zip')),
    // Each minute a new release.
    'minute-hand/latest.zip': delivers(() => packageFile(minuteHand(clock.now()))),
    'slow-to-download/latest.zip': async (request, reply) => {
      await clock.wait(SLOW_MS);
      const name = 'slow-to-download';
      return sendFile(request, reply, packageFile({ name, version: '1', displayname: { 'en-US': 'Slow' } }));
    },
    'behind-a-sign-in/latest.zip': (_request, reply) =>
      reply.type('text/html').send('<!doctype html><title>Sign in</title><h1>Please sign in</h1>'),
    'needs-a-password/latest.zip': (_request, reply) =>
      reply.code(401).header('www-authenticate', 'Basic').send('401 Unauthorized'),
    'breaks-off/latest.zip': (_request, reply) => {
      reply.hijack();
      reply.raw.writeHead(200, { 'content-length': '100000' });
      reply.raw.write('PK', () => reply.raw.destroy());
      return reply;
    },
    'cut-short/latest.zip': delivers(() => sample('cut-short.zip')),
    'wrong-folder/latest.zip': delivers(() => sample('wrong-folder.zip')),
    'tabs/latest.zip': delivers(() => sample('tabs.zip')),
    'bomb/latest.zip': delivers(() => sample('bomb.zip')),
    'climbs-out/latest.zip': delivers(() => sample('climbs-out.zip')),
  };
  return new Map(Object.entries(addresses).map(([path, answer]) => [`/${HOST}/fylr/${path}`, answer]));
}

function minuteHand(now: Date): Manifest {
  const minute = now.toISOString().slice(0, 16);
  return {
    name: 'minute-hand',
    version: minute,
    displayname: { 'en-US': 'Minute hand', 'de-DE': 'Minutenzeiger' },
    info: { 'en-US': 'For trying out: a new release each minute.' },
    build_info: { rev: etagOf(Buffer.from(minute)).slice(1, 8), release: minute, builddate: `${minute}:00Z` },
  };
}

/** Nothing in it comes from outside. */
function frontPage(odd: readonly string[]): string {
  const installable = PACKAGES.flatMap(({ source, installed, gone, releases }) =>
    source.type === 'url' && !installed && !gone && releases.length > 0 ? [source.url] : [],
  );
  const addresses = [...installable, ...odd.map((path) => `https:/${path}`)];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Plugins to try</title></head><body>
<h1>Plugins to try on the sandbox’s fylr</h1>
<h2>Files to upload</h2>
<ul>${SAMPLES.map(({ file, is }) => `<li><a href="/samples/${file}">${file}</a>: ${is}</li>`).join('')}</ul>
<h2>Addresses to install from</h2>
<ul>${addresses.map((address) => `<li><code>${address}</code></li>`).join('')}</ul>
</body></html>
`;
}
