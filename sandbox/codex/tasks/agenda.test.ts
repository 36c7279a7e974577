import { describe, expect, test } from 'vitest';
import { manualClock } from '../../manual-clock.ts';
import { createAgenda, type Timed } from './agenda.ts';

/** Something due at given times, that writes down when it happened. */
function dueAt(log: string[], name: string, times: number[]): Timed {
  return {
    nextDue: () => times[0],
    happen(at) {
      times.shift();
      log.push(`${name} ${at - Date.parse('2026-03-02T09:00:00Z')}`);
    },
  };
}

const at = (ms: number) => Date.parse('2026-03-02T09:00:00Z') + ms;

describe('an agenda', () => {
  test('lets things happen in the order of their times, each at its own', () => {
    const clock = manualClock();
    const agenda = createAgenda(clock);
    const log: string[] = [];
    agenda.add(dueAt(log, 'a', [at(10), at(30), at(99)]));
    agenda.add(dueAt(log, 'b', [at(20)]));
    clock.advance(50);
    agenda.catchUp();
    expect(log).toEqual(['a 10', 'b 20', 'a 30']);
  });

  test('goes on by itself once it is started', async () => {
    const clock = manualClock();
    const agenda = createAgenda(clock);
    const log: string[] = [];
    agenda.add(dueAt(log, 'a', [at(10)]));
    agenda.start();
    await clock.untilWaiting();
    clock.advance(10);
    await clock.untilWaiting();
    expect(log).toEqual(['a 10']);
    agenda.close();
  });

  test('does not go round for ever by a clock that lets nobody wait', async () => {
    let waits = 0;
    const now = new Date(at(0));
    const agenda = createAgenda({ now: () => now, wait: async () => void (waits += 1) });
    agenda.add(dueAt([], 'a', [at(1_000)]));
    agenda.start();
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(waits).toBe(1);
  });
});
