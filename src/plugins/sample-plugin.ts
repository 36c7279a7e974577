import type { Plugin } from '../systems/system.ts';

const ALLOWED = { allowed: true } as const;

/**
 * A plugin for tests: on, from a package, without anything that it need not have.
 * @param given what the test is about
 */
export function samplePlugin(given: Partial<Plugin> = {}): Plugin {
  const { id = 'kitting' } = given;
  return {
    id,
    key: id,
    name: id,
    description: null,
    enabled: true,
    state: { kind: 'on', reason: null },
    version: null,
    author: null,
    origin: 'package',
    capabilities: [],
    changedAt: null,
    actions: { enable: ALLOWED, disable: ALLOWED },
    ...given,
  };
}
