import type { SignedInServer } from '../../servers/servers-query.ts';
import { useInstallRuns } from './install-runs.ts';

/** Whether this person is bringing a plugin up to date. */
export function useUpdating(server: SignedInServer, pluginId: string): boolean {
  return useInstallRuns(server).some(({ of, outcome }) => of === pluginId && outcome === null);
}
