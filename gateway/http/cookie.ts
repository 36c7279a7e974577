import type { FastifyReply, FastifyRequest } from 'fastify';
import { basePath, type GatewaySettings } from '../config/settings.ts';

/**
 * The name says how well the cookie is kept: `__Host-` makes the browser insist on Secure, on this host alone
 * and on the path `/`, so that neither a sibling host nor plain http can set one.
 */
function cookieName(settings: GatewaySettings): string {
  return isSecure(settings) ? '__Host-plugboard' : 'plugboard';
}

function isSecure(settings: GatewaySettings): boolean {
  return settings.publicUrl?.protocol === 'https:';
}

function cookieOptions(settings: GatewaySettings) {
  const secure = isSecure(settings);
  return { path: secure ? '/' : basePath(settings), httpOnly: true, sameSite: 'lax', secure } as const;
}

/** The value of the session cookie; undefined when none was sent. */
export function readCookie(request: FastifyRequest, settings: GatewaySettings): string | undefined {
  return request.cookies[cookieName(settings)];
}

export function setCookie(reply: FastifyReply, settings: GatewaySettings, value: string): void {
  const maxAge = Math.floor(settings.limits.sessionAbsolute / 1000);
  reply.setCookie(cookieName(settings), value, { ...cookieOptions(settings), maxAge });
}

export function clearCookie(reply: FastifyReply, settings: GatewaySettings): void {
  reply.clearCookie(cookieName(settings), cookieOptions(settings));
}

/** Binds sign-ins on the servers' own pages to the browser that began them. */
const browserCookie = 'plugboard-sign-in';

function browserCookieName(settings: GatewaySettings): string {
  return isSecure(settings) ? `__Host-${browserCookie}` : browserCookie;
}

/** The secret of a browser that is on its way through a server's sign-in page; undefined when none was sent. */
export function readBrowserCookie(request: FastifyRequest, settings: GatewaySettings): string | undefined {
  return request.cookies[browserCookieName(settings)];
}

/**
 * Seconds, longer than any way there and back is good for: who comes too late can be told that, and a way that is begun
 * meanwhile does not shorten another's.
 */
const browserCookieAge = 3600;

export function setBrowserCookie(reply: FastifyReply, settings: GatewaySettings, value: string): void {
  reply.setCookie(browserCookieName(settings), value, {
    ...cookieOptions(settings),
    maxAge: browserCookieAge,
  });
}
