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
