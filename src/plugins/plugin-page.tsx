import { useParams } from 'react-router';
import { m } from '../messages/messages.js';
import { PageOfServer } from '../servers/page-of-server.tsx';
import { ConnectedPlugin } from './connected-plugin.tsx';
import { PluginTrail } from './plugin-head.tsx';

// Of the same code as the page that they are a part of elsewhere.
export { SettingsAlonePage } from './settings-alone-page.tsx';

/** One plugin: what the server knows of it, what can be done with it, and its settings, each at its address. */
export function PluginPage() {
  const { server: serverId = '', plugin: pluginId = '' } = useParams();
  return (
    <PageOfServer
      // A page of its own for each plugin: nothing of one may be seen on another's.
      key={`${serverId}/${pluginId}`}
      serverId={serverId}
      title={pluginId}
      renderTrail={(server) => <PluginTrail {...(server && { server })} />}
      signedOut={{
        title: (server) => m.plugin_signed_out({ server: server.name }),
        why: m.plugin_signed_out_why(),
      }}
    >
      {(server, connected) => <ConnectedPlugin server={server} connected={connected} pluginId={pluginId} />}
    </PageOfServer>
  );
}
