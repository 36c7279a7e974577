import codex from '../../openapi/codex.yaml?calls';
import fylr from '../../openapi/fylr.yaml?calls';
import inventree198 from '../../openapi/inventree-198.yaml?calls';
import inventree435 from '../../openapi/inventree-435.yaml?calls';
import type { SystemId } from '../config/system.ts';

/** What the descriptions of each system's API name, as it is part of the program. */
export const bundledDescriptions: Readonly<Record<SystemId, readonly unknown[]>> = {
  codex: [codex],
  // One gateway serves servers of all versions: what a server does not know, it refuses itself.
  inventree: [inventree198, inventree435],
  fylr: [fylr],
};
