import type { InventreeOptions } from '../server.ts';

type Host = Pick<InventreeOptions, 'apiVersion' | 'conditions' | 'installDisabled'>;

/** Left to itself: no worker runs, and what it should do piles up. */
export const WORKSHOP_HOST: Host = {
  apiVersion: 198,
  conditions: { workers: 0, pendingTasks: 134, emailConfigured: false },
};

/** Kept by somebody who lets nobody install from the pages. */
export const WAREHOUSE_HOST: Host = {
  apiVersion: 534,
  installDisabled: true,
  conditions: { workers: 4, pendingTasks: 3, inContainer: true, loginMessage: 'Hall 3 counts on Friday.' },
};
