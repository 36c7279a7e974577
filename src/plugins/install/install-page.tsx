import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { installPath } from '../../lib/install-address.ts';
import { pluginPath } from '../../lib/plugin-address.ts';
import { serverPath } from '../../lib/server-address.ts';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import { PageOfServer } from '../../servers/page-of-server.tsx';
import { ServerError } from '../../servers/server-error.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { InstallFacet, InstallWay } from '../../systems/install.ts';
import type { Connected, Plugin } from '../../systems/system.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { InstallRuns } from './install-runs-list.tsx';
import { InstallWayPage } from './install-way-page.tsx';
import look from './install-ways.module.css';
import { InstallWays } from './install-ways.tsx';
import { useLateCode } from '../use-late-code.ts';

/** Characters of a plugin's name in the way back to it. */
const LONGEST_NAME = 60;

/** Brings a plugin to a server, or a newer version of one that is there: the choice of a way, and each way. */
export function InstallPage() {
  const { server: serverId = '' } = useParams();
  const [search] = useSearchParams();
  const title = search.has('plugin') ? m.install_update_some() : m.install_title();
  return (
    <PageOfServer
      key={serverId}
      serverId={serverId}
      title={title}
      renderTrail={(server) => <Trail {...(server && { server })} />}
      signedOut={{
        title: (server) => m.install_signed_out({ server: server.name }),
        why: m.install_signed_out_why(),
      }}
    >
      {(server, connected) => <OnServer server={server} connected={connected} title={title} />}
    </PageOfServer>
  );
}

function Trail({ server }: { readonly server?: SignedInServer }) {
  return (
    <>
      <Link to="/servers">{m.nav_servers()}</Link>
      {server && (
        <>
          {' / '}
          <Link to={serverPath(server.id)}>{server.name}</Link>
        </>
      )}
    </>
  );
}

/** As of all that is installed on a server, of which the navigation marks the servers too. */
function UpdateTrail({ server, of }: { readonly server: SignedInServer; readonly of: Plugin }) {
  return (
    <>
      <Trail server={server} />
      {' / '}
      <Link to={pluginPath(server.id, of.id)} dir="auto">
        {shorten(of.name, LONGEST_NAME)}
      </Link>
    </>
  );
}

interface OnServerProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly title: string;
}

function OnServer({ server, connected, title }: OnServerProps) {
  const [search] = useSearchParams();
  const pluginId = search.get('plugin');
  const { install } = connected;
  if (!install || !install.allowed.allowed) {
    return (
      <>
        <PageHeader title={title} trail={<Trail server={server} />} />
        <InstallRuns server={server} />
        <EmptyState
          title={m.install_not_offered({ server: server.name })}
          action={<Link to={serverPath(server.id)}>{m.server_to_overview()}</Link>}
        >
          {install && !install.allowed.allowed ? install.allowed.reason() : m.install_not_offered_why()}
        </EmptyState>
      </>
    );
  }
  return pluginId === null ? (
    <Ways server={server} connected={connected} install={install} of={null} />
  ) : (
    <UpdateOf key={pluginId} server={server} connected={connected} install={install} pluginId={pluginId} />
  );
}

interface UpdateOfProps extends Omit<WaysProps, 'of'> {
  readonly pluginId: string;
}

/** The same for a plugin that is there, once the list has told of it. */
function UpdateOf({ server, connected, install, pluginId }: UpdateOfProps) {
  const list = useQuery(connected.plugins.list());
  const of = list.data?.plugins.find(({ id }) => id === pluginId);
  if (of) return <Ways server={server} connected={connected} install={install} of={of} />;
  return (
    <>
      <PageHeader title={m.install_update_some()} trail={<Trail server={server} />} />
      <InstallRuns server={server} />
      <AnswerOf
        server={server}
        query={list}
        waiting={<Skeleton lines={6} shape="text" waitingFor={m.plugins_waiting({ servers: server.name })} />}
      >
        {() => (
          <EmptyState
            title={m.plugin_gone({ server: server.name, plugin: pluginId })}
            action={<Link to={installPath(server.id)}>{m.install_title()}</Link>}
          >
            {m.install_update_gone()}
          </EmptyState>
        )}
      </AnswerOf>
    </>
  );
}

interface WaysProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly install: InstallFacet;
  /** The plugin that is to be updated; null for a new one. */
  readonly of: Plugin | null;
}

function Ways({ server, connected, install, of }: WaysProps) {
  const { way: wayId } = useParams();
  const { code, error, retry } = useLateCode(install.ways);
  const ways = code && (of ? waysToUpdate(code, of) : code);
  const refusal = of?.actions.update?.allowed === false ? of.actions.update.reason() : null;
  return (
    <>
      <PageHeader
        title={of ? m.install_update_title({ plugin: of.name }) : m.install_title()}
        part={ways?.find(({ id }) => id === wayId)?.label() ?? null}
        trail={of ? <UpdateTrail server={server} of={of} /> : <Trail server={server} />}
        summary={
          <span>
            {m.plugin_on_server()} <Link to={serverPath(server.id)}>{server.name}</Link>
          </span>
        }
      />
      <InstallRuns server={server} />
      {refusal !== null && of ? (
        <EmptyState
          title={m.install_update_not_allowed()}
          action={<Link to={pluginPath(server.id, of.id)}>{m.install_to_plugin()}</Link>}
        >
          {refusal}
        </EmptyState>
      ) : ways ? (
        <ChosenWay server={server} connected={connected} ways={ways} wayId={wayId} of={of} />
      ) : error ? (
        <ServerError error={error} onRetry={retry} />
      ) : (
        <Skeleton lines={6} shape="text" waitingFor={m.page_waiting()} />
      )}
    </>
  );
}

/** The one that a plugin came in goes first. */
function waysToUpdate(ways: readonly InstallWay[], of: Plugin): readonly InstallWay[] {
  const came = (way: InstallWay) => Number(way.brought?.(of) === true);
  return ways.filter((way) => way.updates?.(of) === true).toSorted((one, other) => came(other) - came(one));
}

interface ChosenWayProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly ways: readonly InstallWay[];
  readonly wayId: string | undefined;
  readonly of: Plugin | null;
}

function ChosenWay({ server, connected, ways, wayId, of }: ChosenWayProps) {
  const [only, ...others] = ways;
  if (!only) {
    return (
      <EmptyState
        title={of ? m.install_no_update_way() : m.install_no_way()}
        action={of && <Link to={pluginPath(server.id, of.id)}>{m.install_to_plugin()}</Link>}
      >
        {of ? m.install_no_update_way_why() : m.install_not_offered_why()}
      </EmptyState>
    );
  }
  // One way is no choice.
  if (wayId === undefined && others.length === 0) {
    return <Navigate replace to={installPath(server.id, only.id, of?.id)} />;
  }
  const way = ways.find(({ id }) => id === wayId);
  if (way) return <InstallWayPage server={server} connected={connected} ways={ways} way={way} of={of} />;
  return (
    <>
      {wayId !== undefined && (
        <p role="status" className={look.unknown}>
          {m.install_unknown_way()}
        </p>
      )}
      <InstallWays server={server} ways={ways} of={of} />
    </>
  );
}
