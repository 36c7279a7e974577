import { ApiError } from '../api/api-error.ts';
import type { System } from './system.ts';

interface Entry {
  /** The product's name, as its makers write it; known without loading the system. */
  readonly label: string;
  readonly load: () => Promise<{ readonly system: System }>;
}

/** The systems that the dashboard knows. One more is one more folder and one more line here. */
const SYSTEMS: Readonly<Record<string, Entry>> = {
  codex: { label: 'Codex', load: () => import('./codex/system.ts') },
  inventree: { label: 'InvenTree', load: () => import('./inventree/system.ts') },
  fylr: { label: 'fylr', load: () => import('./fylr/system.ts') },
};

function entryOf(id: string): Entry | undefined {
  return Object.hasOwn(SYSTEMS, id) ? SYSTEMS[id] : undefined;
}

/** The product's name for a system's id; the id itself for a system that this page does not know. */
export function systemLabel(id: string): string {
  return entryOf(id)?.label ?? id;
}

/**
 * Loads what fulfils the contract for a system.
 * @throws ApiError `not-supported` for a system that this page does not know (it is older than the gateway)
 */
export async function loadSystem(id: string): Promise<System> {
  const entry = entryOf(id);
  if (entry === undefined) {
    throw new ApiError({
      kind: 'not-supported',
      source: 'page',
      code: 'unknown-system',
      serverMessage: `unknown system: ${id}`,
    });
  }
  return (await entry.load()).system;
}
