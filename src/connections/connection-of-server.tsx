import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { refetchEvery } from '../api/query-client.ts';
import { connectionPath } from '../lib/connection-address.ts';
import { pluginPath } from '../lib/plugin-address.ts';
import { m } from '../messages/messages.js';
import { AnswerOf } from '../servers/answer-of.tsx';
import type { SignedInServer } from '../servers/servers-query.ts';
import { useQueryError } from '../servers/use-query-error.ts';
import type { Connection, ConnectionsFacet } from '../systems/connections.ts';
import type { Connected } from '../systems/system.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import type { ConnectionAbout } from './connection-about.ts';
import { ConnectionHead, ConnectionTrail } from './connection-head.tsx';
import { CONNECTION_PARTS } from './connection-parts.tsx';

const REFETCH_EVERY = 60_000;

interface ConnectionOfServerProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly pluginId: string;
}

/** A connection on a server that has said who it is, if it is one on which people have connections. */
export function ConnectionOfServer({ server, connected, pluginId }: ConnectionOfServerProps) {
  const facet = connected.connections;
  if (!facet) return <NoConnections server={server} pluginId={pluginId} />;
  return <KnownConnection server={server} connected={connected} facet={facet} pluginId={pluginId} />;
}

function NoConnections({ server, pluginId }: Omit<ConnectionOfServerProps, 'connected'>) {
  return (
    <>
      <PageHeader title={pluginId} trail={<ConnectionTrail />} />
      <EmptyState
        title={m.connection_not_here({ server: server.name })}
        action={<Link to={pluginPath(server.id, pluginId)}>{m.connection_not_here_next()}</Link>}
      >
        {m.connection_not_here_why()}
      </EmptyState>
    </>
  );
}

interface KnownConnectionProps extends ConnectionOfServerProps {
  readonly facet: ConnectionsFacet;
}

function KnownConnection({ server, connected, facet, pluginId }: KnownConnectionProps) {
  const detail = useQuery({ ...facet.detail(pluginId), refetchInterval: refetchEvery(REFETCH_EVERY) });
  const listed = useListed(facet, pluginId);
  const { part } = useParams();
  const partName =
    part === undefined ? null : (CONNECTION_PARTS.find(({ address }) => address === part)?.label() ?? null);
  const gone = useQueryError(detail)?.kind === 'not-found';
  // What a list has read stands in until the connection itself is there.
  const head = gone ? undefined : (detail.data ?? listed);
  return (
    <>
      <ConnectionHead server={server} pluginId={pluginId} connection={head} part={partName} />
      {gone ? (
        <EmptyState
          title={m.connection_gone({ server: server.name })}
          action={<Link to="/connections">{m.connection_gone_next()}</Link>}
        >
          {m.connection_gone_why()}
        </EmptyState>
      ) : (
        <AnswerOf
          server={server}
          query={detail}
          waiting={
            <Skeleton lines={6} shape="text" waitingFor={m.connections_waiting({ server: server.name })} />
          }
        >
          {(connection) => (
            <Parts server={server} connected={connected} facet={facet} connection={connection} />
          )}
        </AnswerOf>
      )}
    </>
  );
}

/** The connection as a list that is still in the cache has it. */
function useListed(facet: ConnectionsFacet, pluginId: string): Connection | undefined {
  const { queryKey, select } = facet.list();
  const cache = useQueryClient();
  const raw = cache.getQueryData(queryKey);
  return raw === undefined ? undefined : select(raw).find((one) => one.pluginId === pluginId);
}

function Parts(about: ConnectionAbout) {
  const { part: named } = useParams();
  const offered = CONNECTION_PARTS.filter((part) => part.offered(about));
  const part = offered.find(({ address }) => address === (named ?? null));
  const { server, connection } = about;
  const tabs = offered.map(({ id, label, address }) => ({
    id,
    label: label(),
    to: connectionPath(server.id, connection.pluginId, address ?? undefined),
  }));
  return (
    <>
      {tabs.length > 1 && <TabLinks label={m.connection_parts()} tabs={tabs} current={part?.id ?? ''} />}
      {part ? (
        <part.Part {...about} />
      ) : (
        <EmptyState
          title={m.connection_no_part()}
          action={
            <Link to={connectionPath(server.id, connection.pluginId)}>{m.connection_no_part_next()}</Link>
          }
        >
          {m.connection_no_part_why()}
        </EmptyState>
      )}
    </>
  );
}
