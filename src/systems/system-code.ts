import type { System } from './system.ts';

interface SystemCode {
  /** The product's name, as its makers write it; known without loading the system. */
  readonly label: string;
  readonly load: () => Promise<{ readonly system: System }>;
  /** Whether its servers can have jobs: leads to their page. */
  readonly jobs?: true;
}

/**
 * The systems that the dashboard knows, by their ids. One more is one more folder and one more line here. A module of
 * its own, small enough to run before all others.
 */
export const systemCode: Readonly<Record<string, SystemCode>> = {
  codex: { label: 'Codex', load: () => import('./codex/system.ts'), jobs: true },
  inventree: {
    label: 'InvenTree',
    load: () => import('./inventree/system.ts'),
  },
  fylr: { label: 'fylr', load: () => import('./fylr/system.ts') },
};

/**
 * Begins to fetch the code of all systems, by which servers are asked. Whoever needs it asks for it again, and tells when
 * it cannot be had.
 */
export function fetchSystemCode(): void {
  for (const { load } of Object.values(systemCode)) load().catch(() => undefined);
}
