import { Link } from 'react-router';
import { shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import type { SignedInServer } from '../servers/servers-query.ts';
import type { Connection } from '../systems/connections.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { ConnectionStateBadge } from './connection-state.tsx';

/** Characters of a technical name in the head; the facts below have all of it. */
const LONGEST_KEY = 80;

interface ConnectionHeadProps {
  readonly server: SignedInServer;
  readonly pluginId: string;
  /** What is known of it; undefined until something is. */
  readonly connection: Connection | undefined;
  /** The name of the page's part that is shown, for the window's title; null for the first one. */
  readonly part: string | null;
}

/** The head of a connection's page, the same on each of its parts. */
export function ConnectionHead({ server, pluginId, connection, part }: ConnectionHeadProps) {
  return (
    <PageHeader
      title={connection?.name ?? pluginId}
      part={part}
      trail={<ConnectionTrail />}
      summary={
        connection && (
          <>
            <ConnectionStateBadge state={connection.state} reason={false} />
            <code>
              <bdi>{shorten(connection.key, LONGEST_KEY)}</bdi>
            </code>
            <span>
              {m.plugin_on_server()} <Link to={`/servers/${server.id}`}>{server.name}</Link>
            </span>
          </>
        )
      }
    />
  );
}

/** Where a connection's page is: in the list of one's connections. */
export function ConnectionTrail() {
  return <Link to="/connections">{m.nav_connections()}</Link>;
}
