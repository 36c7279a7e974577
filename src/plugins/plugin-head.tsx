import { Link } from 'react-router';
import { plainLine, shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import type { SignedInServer } from '../servers/servers-query.ts';
import { systemLabel } from '../systems/registry.ts';
import type { Connected, Plugin } from '../systems/system.ts';
import { PageHeader } from '../ui/page-header.tsx';
import styles from './plugin-head.module.css';
import { PluginMenu } from './plugin-menu.tsx';
import { PluginStateBadge } from './plugin-state.tsx';
import { actionWords, PluginSwitch } from './plugin-switch.tsx';
import { usePendingSwitch, useSwitchWaits } from './use-plugin-switch.ts';

/** Characters of a technical name or version in the head; the facts below have all of it. */
const LONGEST_KEY = 80;

interface PluginHeadProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly pluginId: string;
  /** What is known of it; undefined until something is. */
  readonly plugin: Plugin | undefined;
  /** Whether the server says that it has no such plugin any more. */
  readonly gone: boolean;
  /** The name of the page's part that is shown, for the window's title; null for the main one. */
  readonly part: string | null;
}

/** The head of a plugin's page, the same on each of its parts: who it is, how it is, and its switch. */
export function PluginHead({ server, connected, pluginId, plugin, gone, part }: PluginHeadProps) {
  return (
    <PageHeader
      title={plugin?.name ?? pluginId}
      part={part}
      trail={<PluginTrail server={server} />}
      summary={plugin && <Summary server={server} connected={connected} plugin={plugin} gone={gone} />}
      actions={plugin && !gone && <SwitchWithReason server={server} connected={connected} plugin={plugin} />}
    />
  );
}

/** Where a plugin's page is: in the list, and in that of its server. */
export function PluginTrail({ server }: { readonly server?: SignedInServer }) {
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
      {plugin.key !== plugin.name && (
        <code className={styles.key}>
          <bdi>{shorten(plugin.key, LONGEST_KEY)}</bdi>
        </code>
      )}
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
  const words = actionWords(plugin.enabled ? plugin.actions.disable : plugin.actions.enable);
  return (
    <div className={styles.action}>
      <div className={styles.switch}>
        <span aria-hidden>{plugin.enabled ? m.state_on() : m.state_off()}</span>
        <PluginSwitch server={server} connected={connected} plugin={plugin} />
      </div>
      <div className={styles.menu}>
        <PluginMenu server={server} connected={connected} plugin={plugin} />
      </div>
      {words !== null && <p className={styles.refusal}>{words}</p>}
    </div>
  );
}
