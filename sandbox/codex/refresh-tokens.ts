import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';

const LIFE_DAYS = 30;

/**
 * Refresh tokens that work once. Each names its family (all that descends from one sign-in) and its place in
 * it. upstream: Codex 2.2.0: presenting one that was exchanged before ends the whole family.
 */
export interface RefreshTokens {
  /** The first token of a new family. */
  issue(userId: string): string;
  /** Exchanges a token for its successor; undefined when it is not good (any more). */
  exchange(token: string): { readonly userId: string; readonly refreshToken: string } | undefined;
  /** Ends the family of a token; nothing happens when it is not good. */
  revoke(token: string): void;
}

export function createRefreshTokens(
  { refreshFamilies, signingSecret }: Pick<Database, 'refreshFamilies' | 'signingSecret'>,
  clock: Clock,
): RefreshTokens {
  const sign = (content: string) =>
    createHmac('sha256', signingSecret).update(`refresh ${content}`).digest('base64url');

  function write(family: string, generation: number): string {
    const content = `${family}.${generation}`;
    return `${content}.${sign(content)}`;
  }

  function read(token: string): { family: string; generation: number } | undefined {
    const [family = '', generation = '', signed = ''] = token.split('.');
    const expected = Buffer.from(sign(`${family}.${generation}`));
    const given = Buffer.from(signed);
    const isOurs = expected.length === given.length && timingSafeEqual(expected, given);
    return isOurs ? { family, generation: Number(generation) } : undefined;
  }

  function expiry(): string {
    return new Date(clock.now().getTime() + LIFE_DAYS * 86_400_000).toISOString();
  }

  return {
    issue(userId) {
      const id = randomUUID();
      refreshFamilies.put(id, { id, userId, generation: 0, expiresAt: expiry() });
      return write(id, 0);
    },

    exchange(token) {
      const place = read(token);
      const family = place && refreshFamilies.get(place.family);
      if (!family) return undefined;
      const isReplay = place.generation < family.generation;
      const isExpired = Date.parse(family.expiresAt) <= clock.now().getTime();
      if (isReplay || isExpired) {
        refreshFamilies.delete(family.id);
        return undefined;
      }
      const generation = family.generation + 1;
      refreshFamilies.put(family.id, { ...family, generation, expiresAt: expiry() });
      return { userId: family.userId, refreshToken: write(family.id, generation) };
    },

    revoke(token) {
      const place = read(token);
      if (place) refreshFamilies.delete(place.family);
    },
  };
}
