import { describe, expect, it } from 'vitest';
import { GatewayError } from '../errors.ts';
import { SignInThrottle } from './throttle.ts';

function throttle() {
  const clock = { now: 0 };
  const limits = { signInAttemptsPerName: 3, signInAttemptsPerAddress: 5, signInWindow: 60_000 };
  return {
    clock,
    attempts: new SignInThrottle(
      () => limits,
      () => clock.now,
    ),
  };
}

function retryAfter(attempt: () => unknown): number | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(GatewayError);
    return error instanceof GatewayError ? error.retryAfter : undefined;
  }
}

describe('the throttle', () => {
  it('counts per server and name, from whatever address, however the name is written', () => {
    const { attempts, clock } = throttle();
    const names = ['Admin', ' admin ', 'ADMIN'];
    for (const [index, name] of names.entries()) attempts.begin(`10.0.0.${index}`, 'one', name);
    clock.now = 20_000;
    expect(retryAfter(() => attempts.begin('10.0.0.9', 'one', 'ａｄｍｉｎ'))).toBe(40);
    expect(retryAfter(() => attempts.begin('10.0.0.9', 'two', 'admin'))).toBeUndefined();
    clock.now = 60_000;
    expect(retryAfter(() => attempts.begin('10.0.0.9', 'one', 'admin'))).toBeUndefined();
  });

  it('counts per address, whatever the name; one person has a whole IPv6 network', () => {
    const { attempts } = throttle();
    for (let one = 0; one < 5; one += 1) attempts.begin(`2001:db8:0:1::${one}`, 'one', `name${one}`);
    expect(retryAfter(() => attempts.begin('2001:0db8::1:ffff:0:0:9', 'one', undefined))).toBe(60);
    expect(retryAfter(() => attempts.begin('2001:db8:0:2::1', 'one', undefined))).toBeUndefined();
    expect(retryAfter(() => attempts.begin('::ffff:10.0.0.1', 'one', undefined))).toBeUndefined();
  });

  it('forgets what was right', () => {
    const { attempts } = throttle();
    for (let one = 0; one < 20; one += 1) attempts.begin('10.0.0.1', 'one', 'admin').succeeded();
    expect(retryAfter(() => attempts.begin('10.0.0.1', 'one', 'admin'))).toBeUndefined();
  });

  it('counts attempts that begin at the same time', () => {
    const { attempts } = throttle();
    const running = [1, 2, 3].map(() => attempts.begin('10.0.0.1', 'one', 'admin'));
    expect(running).toHaveLength(3);
    expect(retryAfter(() => attempts.begin('10.0.0.1', 'one', 'admin'))).toBe(60);
  });
});
