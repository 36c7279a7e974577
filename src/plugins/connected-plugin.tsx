import { useQuery, useQueryClient } from '@tanstack/react-query';
import { refetchEvery } from '../api/query-client.ts';
import { OVERVIEW } from '../lib/plugin-address.ts';
import type { SignedInServer } from '../servers/servers-query.ts';
import { useQueryError } from '../servers/use-query-error.ts';
import type { Connected, Plugin } from '../systems/system.ts';
import styles from './connected-plugin.module.css';
import { PluginGone, PluginGoneNotice } from './plugin-gone.tsx';
import { PluginHead } from './plugin-head.tsx';
import { PluginTabs, usePluginPart } from './plugin-tabs.tsx';

const REFETCH_EVERY = 60_000;

interface ConnectedPluginProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly pluginId: string;
}

/** A plugin of a server that has said who it is: the head, the tabs, and the part that the address names. */
export function ConnectedPlugin({ server, connected, pluginId }: ConnectedPluginProps) {
  const part = usePluginPart();
  const plugin = useQuery({
    ...connected.plugins.detail(pluginId),
    refetchInterval: refetchEvery(REFETCH_EVERY),
  });
  const listed = useListedPlugin(connected, pluginId);
  const gone = useQueryError(plugin)?.kind === 'not-found';
  // What a list has read stands in until the plugin itself is there.
  const head = plugin.data ?? (gone ? undefined : listed);
  const about = { server, connected, pluginId, plugin: head };
  return (
    <>
      <PluginHead {...about} gone={gone} part={part.id === OVERVIEW ? null : part.label()} />
      {!(gone && !plugin.data) && <PluginTabs {...about} part={part} />}
      {gone &&
        (plugin.data ? (
          <div className={styles.notices}>
            <PluginGoneNotice server={server} readAt={plugin.dataUpdatedAt} />
          </div>
        ) : (
          <PluginGone server={server} pluginId={pluginId} />
        ))}
      {(part.drawnWithoutPlugin || !gone || plugin.data) && part.draw({ ...about, detail: plugin, gone })}
    </>
  );
}

/** The plugin as a list that is still in the cache has it. */
function useListedPlugin(connected: Connected, pluginId: string): Plugin | undefined {
  const { queryKey, select } = connected.plugins.list();
  const raw = useQueryClient().getQueryData(queryKey);
  return raw === undefined ? undefined : select(raw).plugins.find(({ id }) => id === pluginId);
}
