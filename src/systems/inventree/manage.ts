import type { Client } from '../../api/generated/client/index.ts';
import { lateCode } from '../late-code.ts';
import type { InstallFacet } from '../install.ts';
import type { RemovalFacet } from '../removal.ts';
import type { InventreeCalls } from './calls.ts';
import type { ManagementRights } from './rights.ts';

/** What installing and removing on one server needs to know. */
export interface Management {
  readonly client: Client;
  readonly calls: InventreeCalls;
  readonly rights: ManagementRights;
  /** Null when the server does not tell it, which is taken for the newest. */
  readonly apiVersion: number | null;
  /** Whether the person may have all plugins loaded again. */
  readonly superuser: boolean;
}

const installWork = lateCode(() => import('./install-ways.ts'));
const removalWork = lateCode(() => import('./removal-ways.ts'));

/** Installing packages. */
export function inventreeInstall(management: Management): InstallFacet {
  return {
    allowed: management.rights.install,
    ways: lateCode(async () => (await installWork.load()).inventreeInstallWays(management)),
  };
}

/** Uninstalling packages, and deleting what is left of them. */
export function inventreeRemoval(management: Management): RemovalFacet {
  return {
    ways: lateCode(async () => (await removalWork.load()).inventreeRemovalWays(management)),
  };
}
