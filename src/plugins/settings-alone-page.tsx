import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { pluginPath } from '../lib/plugin-address.ts';
import { m } from '../messages/messages.js';
import { PageOfServer } from '../servers/page-of-server.tsx';
import type { SignedInServer } from '../servers/servers-query.ts';
import { ScopeSettings } from '../settings/scope-settings.tsx';
import { placeOf } from '../settings/settings-part.tsx';
import type { SettingsScope } from '../systems/settings.ts';
import type { Connected, ModelQuery } from '../systems/system.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';

type Whose = 'plugin' | 'own';

/** The settings of a plugin, or one's own for it, alone: for a frame, which does not show the other parts of its page. */
export function SettingsAlonePage({ whose }: { readonly whose: Whose }) {
  const { server: serverId = '', plugin: pluginId = '' } = useParams();
  const trail = <Trail whose={whose} serverId={serverId} pluginId={pluginId} />;
  return (
    <PageOfServer
      key={`${serverId}/${pluginId}/${whose}`}
      serverId={serverId}
      title={pluginId}
      renderTrail={() => trail}
      signedOut={{
        title: (server) => m.plugin_signed_out({ server: server.name }),
        why: m.plugin_signed_out_why(),
      }}
    >
      {(server, connected) => {
        const about = { server, connected, pluginId };
        return whose === 'own' ? (
          <OwnSettings {...about} trail={trail} />
        ) : (
          <OfPlugin {...about} trail={trail} />
        );
      }}
    </PageOfServer>
  );
}

/** Where one has come from, if the frame shows it. */
function Trail({ whose, serverId, pluginId }: { whose: Whose; serverId: string; pluginId: string }) {
  return whose === 'own' ? (
    <Link to="/connections">{m.nav_connections()}</Link>
  ) : (
    <Link to={pluginPath(serverId, pluginId)}>{m.plugin_overview()}</Link>
  );
}

interface SettingsProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly pluginId: string;
  readonly trail: React.ReactNode;
}

function OfPlugin({ server, connected, pluginId, trail }: SettingsProps) {
  const { data } = useQuery(connected.plugins.detail(pluginId));
  const scope = connected.settings?.plugin;
  const none = data !== undefined && scope?.mayHave(data) === false;
  return (
    <Settings
      {...{ server, pluginId, trail, none }}
      whose="plugin"
      scope={scope}
      name={data?.name ?? pluginId}
    />
  );
}

const NONE: ModelQuery<readonly { readonly pluginId: string; readonly name: string }[]> = {
  queryKey: [{ _id: 'no-own-settings' }],
  queryFn: () => [],
  select: () => [],
};

function OwnSettings({ server, connected, pluginId, trail }: SettingsProps) {
  const scope = connected.settings?.own;
  const { data } = useQuery(scope?.list() ?? NONE);
  const name = data?.find((one) => one.pluginId === pluginId)?.name ?? pluginId;
  return <Settings {...{ server, pluginId, trail, name }} whose="own" scope={scope} none={false} />;
}

interface KnownSettingsProps extends Omit<SettingsProps, 'connected'> {
  readonly whose: Whose;
  readonly scope: SettingsScope | undefined;
  readonly name: string;
  readonly none: boolean;
}

function Settings({ server, pluginId, trail, whose, scope, name, none }: KnownSettingsProps) {
  const isOwn = whose === 'own';
  return (
    <>
      <PageHeader
        title={name}
        part={isOwn ? m.plugin_my_settings() : m.plugin_settings()}
        trail={trail}
        summary={isOwn ? m.plugin_my_settings() : m.plugin_settings()}
      />
      {scope ? (
        <ScopeSettings
          server={server}
          scope={scope}
          pluginId={pluginId}
          pluginName={name}
          place={placeOf(server, pluginId, whose)}
          none={none ? <EmptyState title={m.settings_none()}>{m.settings_none_why()}</EmptyState> : null}
        />
      ) : (
        <EmptyState
          title={
            isOwn ? m.settings_no_own({ server: server.name }) : m.settings_not_shown({ server: server.name })
          }
        >
          {isOwn ? m.settings_no_own_why() : m.settings_not_shown_why()}
        </EmptyState>
      )}
    </>
  );
}
