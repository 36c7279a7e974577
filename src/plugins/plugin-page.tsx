import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'react-router';
import { toApiError } from '../api/api-error.ts';
import { m } from '../messages/messages.js';
import { connectedOptions } from '../servers/connected-query.ts';
import { useServers } from '../servers/ended-sessions.ts';
import { signInPath } from '../servers/return-path.ts';
import { ServerError } from '../servers/server-error.tsx';
import { isSignedIn, type Server, type SignedInServer } from '../servers/servers-query.ts';
import { UnknownServer } from '../servers/unknown-server.tsx';
import { WithServers } from '../servers/with-servers.tsx';
import type { Connected } from '../systems/system.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PluginBody } from './plugin-body.tsx';
import { PluginStateBadge } from './plugin-state.tsx';
import { PluginSwitch } from './plugin-switch.tsx';
import styles from './plugin-page.module.css';
import { usePendingSwitch } from './use-plugin-switch.ts';

const REFETCH_EVERY = 60_000;

/** One plugin: what the server knows of it, and what can be done with it. */
export function PluginPage() {
  const { server: serverId = '', plugin: pluginId = '' } = useParams();
  const servers = useServers();
  return (
    <WithServers servers={servers} title={pluginId} trail={<PluginTrail />}>
      {(known) => {
        const server = known.servers.find((one) => one.id === serverId);
        if (!server) return <UnknownServer id={serverId} />;
        if (!isSignedIn(server)) return <NotSignedIn server={server} pluginId={pluginId} />;
        // A page of its own for each plugin: nothing of one may be seen on another's.
        return <PluginOfServer key={`${serverId}/${pluginId}`} server={server} pluginId={pluginId} />;
      }}
    </WithServers>
  );
}

function NotSignedIn({ server, pluginId }: { readonly server: Server; readonly pluginId: string }) {
  const { pathname } = useLocation();
  return (
    <>
      <PageHeader title={pluginId} trail={<PluginTrail />} />
      <EmptyState
        title={m.plugin_signed_out({ server: server.name })}
        action={<Link to={signInPath(server.id, pathname)}>{m.sign_in_title({ server: server.name })}</Link>}
      >
        {m.plugin_signed_out_why()}
      </EmptyState>
    </>
  );
}

function PluginTrail({ server }: { readonly server?: SignedInServer }) {
  return (
    <>
      <Link to="/plugins">{m.nav_plugins()}</Link>
      {server && (
        <>
          {' / '}
          <Link to={`/plugins?server=${encodeURIComponent(server.id)}`}>{server.name}</Link>
        </>
      )}
    </>
  );
}

function Waiting({ for: waitingFor }: { readonly for: string }) {
  return <Skeleton lines={8} shape="text" waitingFor={waitingFor} />;
}

function PluginOfServer({
  server,
  pluginId,
}: {
  readonly server: SignedInServer;
  readonly pluginId: string;
}) {
  const connected = useQuery(connectedOptions(server));
  if (connected.data) {
    return <ConnectedPlugin server={server} connected={connected.data} pluginId={pluginId} />;
  }
  const failure = connected.error ?? connected.failureReason;
  return (
    <>
      <PageHeader title={pluginId} trail={<PluginTrail server={server} />} />
      {failure ? (
        <ServerError
          serverName={server.name}
          error={toApiError(failure)}
          onRetry={() => void connected.refetch()}
          retrying={connected.isFetching}
        />
      ) : (
        <Waiting for={m.server_waiting({ server: server.name })} />
      )}
    </>
  );
}

function ConnectedPlugin({
  server,
  connected,
  pluginId,
}: {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly pluginId: string;
}) {
  const plugin = useQuery({ ...connected.plugins.detail(pluginId), refetchInterval: REFETCH_EVERY });
  const pending = usePendingSwitch(server.id, pluginId);
  const failure = plugin.error ?? plugin.failureReason;
  const error = failure ? toApiError(failure) : null;
  const gone = error?.kind === 'not-found';
  const shown = gone ? undefined : plugin.data;
  return (
    <>
      <PageHeader
        title={shown?.name ?? pluginId}
        trail={<PluginTrail server={server} />}
        summary={
          shown && (
            <>
              <PluginStateBadge state={{ ...shown.state, reason: null }} pending={pending} />
              <code>
                <bdi>{shown.key}</bdi>
              </code>
              {shown.version && <span>{m.plugin_version({ version: shown.version })}</span>}
            </>
          )
        }
        actions={
          shown && (
            <div className={styles.switch}>
              <span aria-hidden>{shown.enabled ? m.state_on() : m.state_off()}</span>
              <PluginSwitch server={server} connected={connected} plugin={shown} />
            </div>
          )
        }
      />
      {gone && (
        <EmptyState
          title={m.plugin_gone({ plugin: pluginId, server: server.name })}
          action={<Link to={`/plugins?server=${encodeURIComponent(server.id)}`}>{m.plugin_gone_next()}</Link>}
        >
          {m.plugin_gone_why()}
        </EmptyState>
      )}
      {error && !gone && error.kind !== 'signed-out' && (
        <ServerError
          serverName={server.name}
          error={error}
          onRetry={() => void plugin.refetch()}
          retrying={plugin.isFetching}
        />
      )}
      {shown && <PluginBody plugin={shown} />}
      {plugin.isPending && !error && <Waiting for={m.plugins_waiting({ servers: server.name })} />}
    </>
  );
}
