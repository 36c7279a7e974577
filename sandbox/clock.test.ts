import { describe, expect, it } from 'vitest';
import { systemClock } from './clock.ts';
import { manualClock } from './manual-clock.ts';

describe('systemClock', () => {
  it('ends a wait', async () => {
    await expect(systemClock.wait(0)).resolves.toBeUndefined();
  });

  it('breaks a wait off with the reason of the signal', async () => {
    const controller = new AbortController();
    const waiting = systemClock.wait(3_600_000, controller.signal);
    const reason = new Error('closing');
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });
});

describe('manualClock', () => {
  it('passes time only when told, and ends the waits that are due in their order', async () => {
    const clock = manualClock('2026-03-02T09:00:00Z');
    const ended: string[] = [];
    const long = clock.wait(8_000).then(() => ended.push('long'));
    const short = clock.wait(1_000).then(() => ended.push('short'));

    clock.advance(999);
    await Promise.resolve();
    expect(ended).toEqual([]);

    clock.advance(7_001);
    await Promise.all([long, short]);
    expect(ended).toEqual(['short', 'long']);
    expect(clock.now()).toEqual(new Date('2026-03-02T09:00:08Z'));
  });

  it('tells when somebody waits', async () => {
    const clock = manualClock();
    const seen = clock.untilWaiting();
    const waiting = clock.wait(5);
    await seen;
    await clock.untilWaiting();
    clock.advance(5);
    await expect(waiting).resolves.toBeUndefined();
  });

  it('breaks a wait off with the reason of the signal', async () => {
    const clock = manualClock();
    const controller = new AbortController();
    const waiting = clock.wait(1_000, controller.signal);
    const reason = new Error('closing');
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(clock.wait(1, controller.signal)).rejects.toBe(reason);
    clock.advance(2_000);
  });

  it('refuses a start that is no time', () => {
    expect(() => manualClock('yesterday')).toThrow('Not a time: yesterday');
  });
});
