import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { basePath, type GatewaySettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import { acceptEncodingOf } from '../http/accept-encoding.ts';
import { commonHeaders, pageHeaders, pagePolicy, type PolicyExtras } from '../http/policy.ts';
import { frameOf, framePage } from './frame-page.ts';
import { noncePlaceholder, type PageSource, type StaticFile } from './page-source.ts';

/** Static files run nothing by themselves; an SVG that is opened directly must not begin to. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** What the pages of embedders include, whatever their origin. Nothing in it is anybody's. */
const hostFiles = new Set(['/embed.js', '/embed.d.ts']);
const forHosts = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/**
 * Answers a request outside the API: a file, or index.html for a navigation.
 * @throws GatewayError `not-described` for a file that is not there, or a method that no page has.
 */
export async function servePage(
  request: FastifyRequest,
  reply: FastifyReply,
  source: PageSource,
  settings: GatewaySettings,
): Promise<FastifyReply> {
  const common = commonHeaders(settings.publicUrl?.protocol === 'https:');
  const path = request.url.split('?', 1)[0] ?? '/';
  if (source.middleware !== undefined) {
    const nonce = randomBytes(16).toString('base64');
    const headers = {
      ...common,
      ...pageHeaders,
      'content-security-policy': pagePolicy(nonce, [], source.policyExtras),
    };
    if (await middlewareAnswers(source.middleware, request, reply, headers)) return reply;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') throw notThere(path);
  const file = source.file(path, acceptEncodingOf(request.headers));
  if (file !== undefined) {
    return sendFile(request, reply, file, hostFiles.has(path) ? { ...common, ...forHosts } : common);
  }
  if (path.startsWith('/assets/') || !isNavigation(request, path)) throw notThere(path);
  const frame = frameOf(path, settings);
  const html = await source.index(path);
  const policy = { ancestors: frame?.embedder?.origins ?? [], extras: source.policyExtras };
  return sendIndex(
    reply,
    frame === undefined ? html : framePage(html, frame, settings),
    settings,
    policy,
    common,
  );
}

function notThere(path: string): GatewayError {
  return new GatewayError('not-described', `There is nothing at ${path.slice(0, 200)}.`);
}

/** A file that is missing must be an error, and not a page: a script tag would try to run the page. */
function isNavigation(request: FastifyRequest, path: string): boolean {
  if (path === '/' || path === '/index.html') return true;
  const accept = request.headers.accept ?? '*/*';
  if (accept.includes('text/html')) return true;
  return accept.includes('*/*') && !/\.[A-Za-z0-9]+$/.test(path);
}

function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: StaticFile,
  common: Readonly<Record<string, string>>,
): FastifyReply {
  reply.headers({
    ...common,
    'content-security-policy': filePolicy,
    'content-type': file.type,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.etag,
    vary: 'Accept-Encoding',
    ...(file.encoding === undefined ? {} : { 'content-encoding': file.encoding }),
  });
  const known = request.headers['if-none-match'];
  if (known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === file.etag) === true) {
    return reply.code(304).send();
  }
  return reply.send(file.body);
}

function sendIndex(
  reply: FastifyReply,
  html: string,
  settings: GatewaySettings,
  policy: { readonly ancestors: readonly string[]; readonly extras: PolicyExtras | undefined },
  common: Readonly<Record<string, string>>,
): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers({
      ...common,
      ...pageHeaders,
      'content-security-policy': pagePolicy(nonce, policy.ancestors, policy.extras),
      'content-type': 'text/html; charset=utf-8',
      // The nonce serves once.
      'cache-control': 'no-store',
    })
    .send(
      html.replaceAll(noncePlaceholder, nonce).replaceAll(/\b(src|href)="\.\//g, `$1="${basePath(settings)}`),
    );
}

/** @returns false when the middleware left the request to us. */
function middlewareAnswers(
  middleware: NonNullable<PageSource['middleware']>,
  request: FastifyRequest,
  reply: FastifyReply,
  headers: Readonly<Record<string, string>>,
): Promise<boolean> {
  const { raw } = reply;
  for (const [name, value] of Object.entries(headers)) raw.setHeader(name, value);
  return new Promise((resolve, reject) => {
    raw.once('close', () => {
      reply.hijack();
      resolve(true);
    });
    middleware(request.raw, raw, (error) => {
      for (const name of Object.keys(headers)) raw.removeHeader(name);
      if (error === undefined) resolve(false);
      else reject(error instanceof Error ? error : new Error('The page cannot be made.', { cause: error }));
    });
  });
}
