import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';

/** JSON Web Tokens with HS256, as Codex signs them. Times are in seconds since 1970. */

const Claims = v.object({
  sub: v.string(),
  username: v.string(),
  role: v.string(),
  iat: v.number(),
  exp: v.number(),
});

export type Claims = v.InferOutput<typeof Claims>;

export function signToken(claims: Claims, secret: string): string {
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${content}.${signature(content, secret)}`;
}

/** The claims of a token that we signed and that has not expired; undefined for any other. */
export function verifyToken(token: string, secret: string, now: Date): Claims | undefined {
  const [header, body, signed, ...rest] = token.split('.');
  if (header === undefined || body === undefined || signed === undefined || rest.length > 0) return undefined;
  const expected = Buffer.from(signature(`${header}.${body}`, secret));
  const given = Buffer.from(signed);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  const claims = v.safeParse(Claims, decode(body));
  return claims.success && claims.output.exp * 1000 > now.getTime() ? claims.output : undefined;
}

/** Whom a bearer token claims to be of, unchecked; good for counting only. */
export function unverifiedSubject(authorization: string | undefined): string | undefined {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  const parts = token?.split('.') ?? [];
  if (parts.length !== 3) return undefined;
  const claims = v.safeParse(v.object({ sub: v.string() }), decode(parts[1] ?? ''));
  return claims.success ? claims.output.sub : undefined;
}

function signature(content: string, secret: string): string {
  return createHmac('sha256', secret).update(content).digest('base64url');
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
