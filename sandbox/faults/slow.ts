import type { Clock } from '../clock.ts';
import type { Fault } from './faulty-server.ts';

/** Longer than anybody likes to wait, and shorter than who asks gives up; in milliseconds. */
export const LATE_ANSWER_MS = 20_000;
/** Longer than who asks waits for what is usually quick, and shorter than for a change that takes its time. */
export const TOO_LATE_ANSWER_MS = 40_000;

/** Answers well, but late, as under a load that comes and goes: each call late and too late by turns. */
export function answerLate(clock: Clock): Fault {
  const asked = new Map<string, number>();
  return async ({ request, pass, over }) => {
    const call = `${request.method ?? ''} ${request.url?.split('?')[0] ?? ''}`;
    const before = asked.get(call) ?? 0;
    asked.set(call, before + 1);
    await clock.wait(before % 2 === 0 ? LATE_ANSWER_MS : TOO_LATE_ANSWER_MS, over);
    pass();
  };
}
