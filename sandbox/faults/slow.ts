import type { Clock } from '../clock.ts';
import type { Fault } from './faulty-server.ts';

/** How long each answer takes, in milliseconds. */
export const SLOW_ANSWER_MS = 30_000;

/** Answers well, but late. */
export function answerLate(clock: Clock): Fault {
  return async ({ pass, over }) => {
    await clock.wait(SLOW_ANSWER_MS, over);
    pass();
  };
}
