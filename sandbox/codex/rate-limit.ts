import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { unverifiedSubject } from './tokens.ts';

/** How fast a caller may go on: `burst` requests at once, refilled by `perSecond`. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export interface RateLimits {
  /** Counted by address. API keys and Basic count as anonymous, too. */
  readonly anonymous: Rate;
  /** Counted by the subject that a bearer token claims, whether the token is good or not. */
  readonly authenticated: Rate;
}

/** upstream: Codex 2.2.0, on by default. */
export const DEFAULT_RATE_LIMITS: RateLimits = {
  anonymous: { perSecond: 10, burst: 50 },
  authenticated: { perSecond: 50, burst: 200 },
};

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Buckets that are full again are as good as none; forget them now and then. */
const MANY_BUCKETS = 1_000;

/** Refuses what comes too fast with 429 in a body of its own shape (snake case) and its headers. */
export function limitRate(app: FastifyInstance, clock: Clock, limits: RateLimits): void {
  const buckets = new Map<string, Bucket>();

  app.addHook('onRequest', async (request, reply) => {
    if (isExempt(request.url)) return;
    const { key, rate } = identify(request, limits);
    const now = clock.now().getTime();
    if (buckets.size > MANY_BUCKETS) dropFull(buckets, limits, now);
    const bucket = refill(buckets.get(key), rate, now);
    buckets.set(key, bucket);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return;
    }
    const seconds = Math.ceil((1 - bucket.tokens) / rate.perSecond);
    return reply
      .code(429)
      .headers({
        'retry-after': String(seconds),
        'x-ratelimit-limit': String(rate.burst),
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(now / 1000) + seconds),
      })
      .send({
        error: 'rate_limit_exceeded',
        message: `Too many requests. Try again in ${seconds} seconds.`,
        retry_after: seconds,
      });
  });
}

function isExempt(url: string): boolean {
  const path = url.split('?')[0] ?? '';
  return path === '/health' || path === '/api/v1/events' || path.startsWith('/api/v1/events/');
}

function identify(request: FastifyRequest, limits: RateLimits): { key: string; rate: Rate } {
  const subject = unverifiedSubject(request.headers.authorization);
  return subject === undefined
    ? { key: `address ${request.ip}`, rate: limits.anonymous }
    : { key: `user ${subject}`, rate: limits.authenticated };
}

function refill(bucket: Bucket | undefined, rate: Rate, now: number): Bucket {
  if (!bucket) return { tokens: rate.burst, filledAt: now };
  const gained = (Math.max(0, now - bucket.filledAt) / 1000) * rate.perSecond;
  return { tokens: Math.min(rate.burst, bucket.tokens + gained), filledAt: now };
}

function dropFull(buckets: Map<string, Bucket>, limits: RateLimits, now: number): void {
  const seconds = Math.max(
    limits.anonymous.burst / limits.anonymous.perSecond,
    limits.authenticated.burst / limits.authenticated.perSecond,
  );
  for (const [key, bucket] of buckets) {
    if (now - bucket.filledAt > seconds * 1000) buckets.delete(key);
  }
}
