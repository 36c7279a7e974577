import { isIPv6 } from 'node:net';
import { GatewayError } from '../errors.ts';

export interface ThrottleLimits {
  readonly signInAttemptsPerName: number;
  readonly signInAttemptsPerAddress: number;
  /** Milliseconds. */
  readonly signInWindow: number;
}

interface Counter {
  count: number;
  endsAt: number;
}

/** Most counters that are kept; the oldest go first. Bounds the memory that made-up names can take. */
const mostCounters = 20_000;

/**
 * Slows down guessing: counts attempts to sign in per address, and per server and name. An attempt counts when
 * it begins, so that many at once gain nothing; one that succeeds is taken back.
 */
export class SignInThrottle {
  readonly #limits: () => ThrottleLimits;
  readonly #now: () => number;
  readonly #counters = new Map<string, Counter>();

  constructor(limits: () => ThrottleLimits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /**
   * Counts an attempt.
   * @param name undefined when the person sends a token, which names nobody.
   * @returns what to call when it succeeded.
   * @throws GatewayError `too-many-attempts` with the seconds to wait.
   */
  begin(address: string, serverId: string, name: string | undefined): { succeeded(): void } {
    const limits = this.#limits();
    const addressKey = `address ${networkOf(address)}`;
    const nameKey = name === undefined ? undefined : `name ${serverId} ${foldName(name)}`;
    this.#refuseBeyond(addressKey, limits.signInAttemptsPerAddress);
    if (nameKey !== undefined) this.#refuseBeyond(nameKey, limits.signInAttemptsPerName);
    this.#count(addressKey, limits.signInWindow);
    if (nameKey !== undefined) this.#count(nameKey, limits.signInWindow);
    return {
      succeeded: () => {
        const counter = this.#counters.get(addressKey);
        if (counter !== undefined) counter.count -= 1;
        if (nameKey !== undefined) this.#counters.delete(nameKey);
      },
    };
  }

  #refuseBeyond(key: string, limit: number): void {
    const counter = this.#counters.get(key);
    if (counter === undefined) return;
    const wait = counter.endsAt - this.#now();
    if (wait <= 0) {
      this.#counters.delete(key);
    } else if (counter.count >= limit) {
      const retryAfter = Math.ceil(wait / 1000);
      throw new GatewayError('too-many-attempts', `Too many attempts to sign in. Wait ${retryAfter} s.`, {
        retryAfter,
        details: { retryAfter },
      });
    }
  }

  #count(key: string, window: number): void {
    const counter = this.#counters.get(key);
    if (counter !== undefined) {
      counter.count += 1;
      return;
    }
    if (this.#counters.size >= mostCounters) {
      const oldest = this.#counters.keys().next();
      if (oldest.done !== true) this.#counters.delete(oldest.value);
    }
    this.#counters.set(key, { count: 1, endsAt: this.#now() + window });
  }
}

/** Servers tell names apart in different ways; for counting, all that look the same are the same. */
function foldName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** One person has a whole /64 of IPv6 addresses. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const plain = address.split('%')[0] ?? address;
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  return `${[...front, ...zeros, ...back]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
