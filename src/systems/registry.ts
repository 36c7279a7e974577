import { ApiError } from '../api/api-error.ts';
import type { System } from './system.ts';
import { systemCode } from './system-code.ts';

function codeOf(id: string) {
  return Object.hasOwn(systemCode, id) ? systemCode[id] : undefined;
}

/** The product's name for a system's id; the id itself for a system that this page does not know. */
export function systemLabel(id: string): string {
  return codeOf(id)?.label ?? id;
}

/** Whether servers of a system can have jobs (`Connected.jobs`); known without loading the system. */
export function mayHaveJobs(id: string): boolean {
  return codeOf(id)?.jobs === true;
}

/**
 * Loads what fulfils the contract for a system.
 * @throws ApiError `not-supported` for a system that this page does not know (it is older than the gateway)
 */
export async function loadSystem(id: string): Promise<System> {
  const code = codeOf(id);
  if (code === undefined) {
    throw new ApiError({
      kind: 'not-supported',
      source: 'page',
      code: 'unknown-system',
      serverMessage: `unknown system: ${id}`,
    });
  }
  return (await code.load()).system;
}
