import { useQueryClient } from '@tanstack/react-query';
import { useMatch } from 'react-router';
import { OVERVIEW, pluginPartPath } from '../lib/plugin-address.ts';
import { m } from '../messages/messages.js';
import type { SignedInServer } from '../servers/servers-query.ts';
import type { Connected, Plugin } from '../systems/system.ts';
import { TabLinks } from '../ui/tab-links.tsx';
import { type PluginPart, pluginParts } from './plugin-parts.tsx';

/** The part that the address names; the main one where it names none. */
export function usePluginPart(): PluginPart {
  const named = useMatch('/plugins/:server/:plugin/:part')?.params.part;
  const [main] = pluginParts;
  if (!main) throw new Error('A plugin’s page has no parts.');
  return pluginParts.find(({ id }) => id === named) ?? main;
}

interface PluginTabsProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly pluginId: string;
  /** What is known of it; undefined until something is. */
  readonly plugin: Plugin | undefined;
  /** The part that is shown. */
  readonly part: PluginPart;
}

/** The ways between the parts of a plugin's page, those that it has. */
export function PluginTabs({ server, connected, pluginId, plugin, part }: PluginTabsProps) {
  const tabs = pluginParts.filter((one) => one.offered(connected, plugin, one === part));
  const cache = useQueryClient();
  // Until the plugin is known the line is there for the tabs that may come, so that nothing jumps.
  if (tabs.length === 1 && part.id === OVERVIEW && (plugin || !connected.settings)) return null;
  return (
    <TabLinks
      label={m.plugin_parts()}
      current={part.id}
      tabs={tabs.map(({ id, label, prefetch }) => ({
        id,
        to: pluginPartPath(server.id, pluginId, id),
        label: label(),
        soon: prefetch && (() => prefetch(cache, connected, pluginId)),
      }))}
    />
  );
}
