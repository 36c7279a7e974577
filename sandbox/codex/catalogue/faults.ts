import type { ProgramStart } from '../program.ts';
import { type CatalogueEntry, DAYS } from './catalogue.ts';
import { ownScript } from './launch.ts';
import { seriesMetadata } from './programs.ts';
import { switchedOff } from './states.ts';

/** Plugins that work but for how they start. Their names tell what happens; they are the same on each server. */

const SLOW_START_MS = 8_000;

function faulty(name: string, displayName: string, start: ProgramStart): CatalogueEntry {
  return {
    name,
    displayName,
    runs: ownScript(name),
    program: seriesMetadata({ name, displayName, version: '1.0.0' }, { start }),
    state: switchedOff({ installed: 30 * DAYS, lastSuccess: 29 * DAYS }),
  };
}

export const FAULTS: readonly CatalogueEntry[] = [
  faulty('fails-to-start', 'Fails to Start', {
    failsWith: 'Failed to initialize plugin: process exited with code 1 before it answered',
  }),
  faulty('slow-to-start', 'Slow to Start', { takesMs: SLOW_START_MS }),
  {
    ...faulty('never-answers', 'Never Answers', { takesMs: Number.POSITIVE_INFINITY }),
    settings: { requestTimeoutSeconds: 45 },
  },
  faulty('fails-quietly', 'Fails Quietly', {
    diesLaterWith: 'Failed to initialize plugin: the process is gone and its new start was refused',
  }),
];
