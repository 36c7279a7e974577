import type { Connected } from '../systems/system.ts';

/** Whether installing is this person's business: those who only use plugins are not told of it. */
export function installConcerns({ install, identity }: Connected): boolean {
  return install?.allowed.allowed === true || identity.administersPlugins;
}
