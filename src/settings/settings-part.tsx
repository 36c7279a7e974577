import { Link } from 'react-router';
import { pluginPath, SETTINGS_PARTS, settingsPath, type Whose } from '../lib/plugin-address.ts';
import { m } from '../messages/messages.js';
import type { SignedInServer } from '../servers/servers-query.ts';
import type { Connected, Plugin } from '../systems/system.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ScopeSettings } from './scope-settings.tsx';
import type { SettingsPlace } from './settings-place.ts';

interface SettingsPartProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly pluginId: string;
  /** What is known of the plugin; undefined until something is. */
  readonly plugin: Plugin | undefined;
  readonly whose: Whose;
}

/** The settings of a plugin, its set-up, or one's own for it, as the part of its page below the head. */
export function SettingsPart({ server, connected, pluginId, plugin, whose }: SettingsPartProps) {
  const scope = connected.settings?.[whose];
  if (!scope) return <NotOffered server={server} pluginId={pluginId} whose={whose} />;
  const none = plugin !== undefined && !scope.mayHave(plugin);
  return (
    <ScopeSettings
      server={server}
      scope={scope}
      pluginId={pluginId}
      pluginName={plugin?.name ?? pluginId}
      place={placeOf(server, pluginId, whose)}
      none={none ? <NoSettings server={server} pluginId={pluginId} whose={whose} /> : null}
    />
  );
}

/** Where the settings of a plugin stand, or one's own for it. */
export function placeOf(server: SignedInServer, pluginId: string, whose: Whose): SettingsPlace {
  return {
    id: SETTINGS_PARTS[whose],
    path: settingsPath(server.id, pluginId, whose),
    none: whose === 'own' ? m.settings_none_own : m.settings_none,
    ...((whose === 'own' || whose === 'plugin') && {
      saved: { name: 'settingsSaved', server: server.id, plugin: pluginId, whose },
    }),
  };
}

interface NotOfferedProps {
  readonly server: SignedInServer;
  readonly pluginId: string;
  readonly whose: Whose;
}

const NOT_OFFERED = {
  plugin: { title: m.settings_not_shown, why: m.settings_not_shown_why },
  setup: { title: m.settings_no_setup, why: m.settings_not_shown_why },
  metadata: { title: m.settings_no_metadata, why: m.settings_not_shown_why },
  own: { title: m.settings_no_own, why: m.settings_no_own_why },
} as const;

/** Why the address of a plugin's settings has nothing for this person, or on this server. */
function NotOffered({ server, pluginId, whose }: NotOfferedProps) {
  const words = NOT_OFFERED[whose];
  return (
    <EmptyState
      title={words.title({ server: server.name })}
      action={<Link to={pluginPath(server.id, pluginId)}>{m.settings_to_overview()}</Link>}
    >
      {words.why()}
    </EmptyState>
  );
}

function NoSettings({ server, pluginId, whose }: NotOfferedProps) {
  return (
    <EmptyState
      title={whose === 'own' ? m.settings_none_own() : m.settings_none()}
      action={<Link to={pluginPath(server.id, pluginId)}>{m.settings_to_overview()}</Link>}
    >
      {whose === 'own' ? m.settings_none_own_why() : m.settings_none_why()}
    </EmptyState>
  );
}
