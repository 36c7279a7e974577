import { QueryClient } from '@tanstack/react-query';
import type { Connected, ModelQuery, Plugin, PluginDetail, PluginList } from '../../src/systems/system.ts';

/** Reads a query as a page does, anew each time. */
export async function read<Model>(query: ModelQuery<Model>): Promise<Model> {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const raw: unknown = await cache.fetchQuery({ queryKey: query.queryKey, queryFn: query.queryFn });
  cache.clear();
  return query.select(raw);
}

export function readList({ plugins }: Connected): Promise<PluginList> {
  return read(plugins.list());
}

/** The plugin with this technical name, as the list shows it now. */
export async function readPlugin(connected: Connected, key: string): Promise<Plugin> {
  const { plugins } = await readList(connected);
  const plugin = plugins.find((known) => known.key === key);
  if (!plugin) throw new Error(`no plugin ${key}, but ${plugins.map((known) => known.key).join(', ')}`);
  return plugin;
}

/** The plugin with this technical name, as its page shows it now. */
export async function readDetail(connected: Connected, key: string): Promise<PluginDetail> {
  const { id } = await readPlugin(connected, key);
  return read(connected.plugins.detail(id));
}

/** Switches a plugin and tells what the server said, and what is so afterwards. */
export async function turn(connected: Connected, key: string, enabled: boolean) {
  const { id } = await readPlugin(connected, key);
  const report = await connected.plugins.setEnabled({ pluginId: id, enabled });
  return { report, listed: await readPlugin(connected, key), shown: await readDetail(connected, key) };
}
