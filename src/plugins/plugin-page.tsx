import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'react-router';
import { foundSignedOut, toApiError } from '../api/api-error.ts';
import { refetchEvery } from '../api/query-client.ts';
import { plainLine, shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import { connectedOptions } from '../servers/connected-query.ts';
import { useServers } from '../servers/ended-sessions.ts';
import { signInPath } from '../servers/return-path.ts';
import { ServerError } from '../servers/server-error.tsx';
import { isSignedIn, type Server, type SignedInServer } from '../servers/servers-query.ts';
import { UnknownServer } from '../servers/unknown-server.tsx';
import { WithServers } from '../servers/with-servers.tsx';
import { systemLabel } from '../systems/registry.ts';
import type { Connected, Plugin } from '../systems/system.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PluginBody } from './plugin-body.tsx';
import { PluginStateBadge } from './plugin-state.tsx';
import { PluginSwitch } from './plugin-switch.tsx';
import styles from './plugin-page.module.css';
import { usePendingSwitch, useSwitchWaits } from './use-plugin-switch.ts';

const REFETCH_EVERY = 60_000;
/** Characters of a technical name or version in the head; the facts below have all of it. */
const LONGEST_KEY = 80;

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

interface ConnectedPluginProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly pluginId: string;
}

function ConnectedPlugin({ server, connected, pluginId }: ConnectedPluginProps) {
  const plugin = useQuery({
    ...connected.plugins.detail(pluginId),
    refetchInterval: refetchEvery(REFETCH_EVERY),
  });
  const listed = useListedPlugin(connected, pluginId);
  const failure = plugin.error ?? plugin.failureReason;
  const error = failure ? toApiError(failure) : null;
  const gone = error?.kind === 'not-found';
  // What a list has read stands in until the plugin itself is there.
  const head = plugin.data ?? (gone ? undefined : listed);
  return (
    <>
      <PageHeader
        title={head?.name ?? pluginId}
        trail={<PluginTrail server={server} />}
        summary={head && <Summary server={server} connected={connected} plugin={head} gone={gone} />}
        actions={head && !gone && <SwitchWithReason server={server} connected={connected} plugin={head} />}
      />
      <div className={styles.notices}>
        {plugin.data && !plugin.data.named && <p className={styles.unnamed}>{m.plugin_unnamed()}</p>}
        {gone && plugin.data && <GoneNotice server={server} readAt={plugin.dataUpdatedAt} />}
        {error && !gone && !foundSignedOut(error) && (
          <ServerError
            serverName={server.name}
            error={error}
            onRetry={() => void plugin.refetch()}
            retrying={plugin.isFetching}
          />
        )}
      </div>
      {gone && !plugin.data && <Gone server={server} pluginId={pluginId} />}
      {plugin.data && <PluginBody plugin={plugin.data} />}
      {plugin.isPending && !error && <Waiting for={m.plugins_waiting({ servers: server.name })} />}
    </>
  );
}

/** The plugin as a list that is still in the cache has it. */
function useListedPlugin(connected: Connected, pluginId: string): Plugin | undefined {
  const { queryKey, select } = connected.plugins.list();
  const raw = useQueryClient().getQueryData(queryKey);
  return raw === undefined ? undefined : select(raw).plugins.find(({ id }) => id === pluginId);
}

interface SummaryProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly plugin: Plugin;
  readonly gone: boolean;
}

function Summary({ server, connected, plugin, gone }: SummaryProps) {
  const pending = usePendingSwitch(server.id, plugin.id);
  const waits = useSwitchWaits(server.id, plugin.id);
  return (
    <>
      {gone ? (
        <span>{m.plugin_last_known()}</span>
      ) : (
        <PluginStateBadge state={{ ...plugin.state, reason: null }} pending={pending} waits={waits} />
      )}
      <code className={styles.key}>
        <bdi>{shorten(plugin.key, LONGEST_KEY)}</bdi>
      </code>
      {plugin.version && (
        <bdi>{m.plugin_version({ version: shorten(plainLine(plugin.version), LONGEST_KEY) })}</bdi>
      )}
      <span>
        {m.plugin_on_server()} <Link to={`/servers/${server.id}`}>{server.name}</Link> (
        {[systemLabel(server.system), connected.info.version].filter(Boolean).join(' ')})
      </span>
    </>
  );
}

/** The switch, with the reason in sight where it may not be used. */
function SwitchWithReason({ server, connected, plugin }: Omit<SummaryProps, 'gone'>) {
  const permission = plugin.enabled ? plugin.actions.disable : plugin.actions.enable;
  return (
    <div className={styles.action}>
      <div className={styles.switch}>
        <span aria-hidden>{plugin.enabled ? m.state_on() : m.state_off()}</span>
        <PluginSwitch server={server} connected={connected} plugin={plugin} />
      </div>
      {!permission.allowed && <p className={styles.refusal}>{permission.reason()}</p>}
    </div>
  );
}

function GoneNotice({ server, readAt }: { readonly server: SignedInServer; readonly readAt: number }) {
  return (
    <Notice
      severity="warning"
      urgent
      title={m.plugin_gone_now({ server: server.name })}
      actions={<PluginsLink server={server} />}
    >
      {m.plugin_gone_known()} <RelativeTime time={readAt} />.
    </Notice>
  );
}

function Gone({ server, pluginId }: { readonly server: SignedInServer; readonly pluginId: string }) {
  return (
    <EmptyState
      title={m.plugin_gone({ plugin: shorten(plainLine(pluginId), LONGEST_KEY), server: server.name })}
      action={<PluginsLink server={server} />}
    >
      {m.plugin_gone_why()}
    </EmptyState>
  );
}

function PluginsLink({ server }: { readonly server: SignedInServer }) {
  return <Link to={`/plugins?server=${encodeURIComponent(server.id)}`}>{m.plugin_gone_next()}</Link>;
}
