import { connectionPath } from '../../lib/connection-address.ts';
import type { ConnectionAbout } from '../connection-about.ts';
import { ConnectionSync } from './connection-sync.tsx';

/** The syncs of a connection, on its page. */
export function SyncSection({ server, connected, connection: { pluginId } }: ConnectionAbout) {
  if (!connected.syncs) return null;
  const accountPath = connectionPath(server.id, pluginId);
  return (
    <ConnectionSync server={server} syncs={connected.syncs} pluginId={pluginId} accountPath={accountPath} />
  );
}
