import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { connectionPath } from '../lib/connection-address.ts';
import { m } from '../messages/messages.js';
import { useServers } from '../servers/ended-sessions.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { tellReturn } from './return-channel.ts';
import { ReturnMessage } from './return-message.tsx';

/** The end of a window that the app has opened; those of frames end at a page of theirs. */
export function ReturnPage() {
  const [query] = useSearchParams();
  const outcome = query.get('outcome') ?? '';
  const serverId = query.get('server') ?? '';
  const pluginId = query.get('plugin') ?? '';
  const servers = useServers();
  const server = servers.data?.servers.find(({ id }) => id === serverId);
  useEffect(() => tellReturn({ server: serverId, plugin: pluginId, outcome }), [serverId, pluginId, outcome]);
  return (
    <ReturnMessage
      outcome={outcome}
      Heading={PageHeader}
      about={server && m.connect_return_server({ server: server.name })}
      link={
        <Link to={server && pluginId !== '' ? connectionPath(server.id, pluginId) : '/connections'}>
          {server && pluginId !== '' ? m.connect_return_to_connection() : m.connection_gone_next()}
        </Link>
      }
    />
  );
}
