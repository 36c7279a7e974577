import { useParams } from 'react-router';
import { m } from '../messages/messages.js';
import { PageOfServer } from '../servers/page-of-server.tsx';
import { ConnectionTrail } from './connection-head.tsx';
import { ConnectionOfServer } from './connection-of-server.tsx';

/** One's connection to a plugin: how it stands, how it is made and removed, and its parts, each at its address. */
export function ConnectionPage() {
  const { server: serverId = '', plugin: pluginId = '' } = useParams();
  return (
    <PageOfServer
      // A page of its own for each connection: nothing of one may be seen on another's.
      key={`${serverId}/${pluginId}`}
      serverId={serverId}
      title={pluginId}
      renderTrail={() => <ConnectionTrail />}
      signedOut={{
        title: (server) => m.connection_signed_out({ server: server.name }),
        why: m.connection_signed_out_why(),
      }}
    >
      {(server, connected) => (
        <ConnectionOfServer server={server} connected={connected} pluginId={pluginId} />
      )}
    </PageOfServer>
  );
}
