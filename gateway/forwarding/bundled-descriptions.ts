import codex from '../../openapi/codex.yaml?raw';
import fylr from '../../openapi/fylr.yaml?raw';
import inventree198 from '../../openapi/inventree-198.yaml?raw';
import inventree435 from '../../openapi/inventree-435.yaml?raw';
import type { SystemId } from '../config/system.ts';

/** The descriptions of each system's API, as they are part of the program. */
export const bundledDescriptions: Readonly<Record<SystemId, readonly string[]>> = {
  codex: [codex],
  // One gateway serves servers of all versions: what a server does not know, it refuses itself.
  inventree: [inventree198, inventree435],
  fylr: [fylr],
};
