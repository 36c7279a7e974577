import type { System } from './system.ts';

interface SystemCode {
  /** The product's name, as its makers write it; known without loading the system. */
  readonly label: string;
  readonly load: () => Promise<{ readonly system: System }>;
}

/**
 * The systems that the dashboard knows, by their ids. One more is one more folder and one more line here. A module of
 * its own, small enough to run before all others.
 */
export const systemCode: Readonly<Record<string, SystemCode>> = {
  codex: { label: 'Codex', load: () => import('./codex/system.ts') },
  inventree: { label: 'InvenTree', load: () => import('./inventree/system.ts') },
  fylr: { label: 'fylr', load: () => import('./fylr/system.ts') },
};
