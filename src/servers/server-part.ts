import type { ComponentType } from 'react';
import type { ServerPartId } from '../lib/server-address.ts';
import type { Connected, Text } from '../systems/system.ts';
import type { SignedInServer } from './servers-query.ts';

/** What a part of a server's page is drawn for. */
export interface ServerPartProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
}

/** A part of a server's page besides its overview, with an address and a tab of its own. */
export interface ServerPart {
  /** Its word in addresses: `src/lib/server-address.ts`. */
  readonly id: ServerPartId;
  /** On its tab. */
  readonly label: Text;
  /** Whether this server has it for this person; without it there is no tab, and its address says so. */
  readonly offered: (connected: Connected) => boolean;
  /** Its code comes when one goes there: `lazy` of what `loadCode` loads. */
  readonly Body: ComponentType<ServerPartProps>;
}
