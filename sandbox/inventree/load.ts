import { type GeneratedPlugin, generatedPlugins } from './catalogue/generated.ts';
import type { PluginClass } from './plugin-class.ts';
import { settingId, type State } from './state.ts';

/**
 * Fills a server with generated plugins until it has `total` in all, and takes away those that an earlier start
 * made and this one does not ask for. What people did with those that stay is kept.
 * @param total zero for a server without generated plugins.
 * @returns the code of the generated plugins, for the server's catalogue.
 */
export function fill(state: State, total: number): readonly PluginClass[] {
  const kept = new Set(state.generated.all());
  const others = state.plugins.all().filter(({ key }) => !kept.has(key)).length;
  const wanted = generatedPlugins(Math.max(0, total - others));
  const wantedKeys = new Set(wanted.map(({ code }) => code.key));
  state.transaction(() => {
    remove(state, new Set([...kept].filter((key) => !wantedKeys.has(key))));
    for (const plugin of wanted) {
      if (!kept.has(plugin.code.key)) add(state, plugin);
    }
  });
  return wanted.map(({ code }) => code);
}

function add(state: State, { code, active, orphan }: GeneratedPlugin): void {
  const { key, name, package: packageName } = code;
  state.generated.put(key, key);
  if (!orphan) state.installed.put(key, true);
  const pk = state.nextPk('plugin');
  state.plugins.put(key, { pk, key, name, package_name: packageName ?? null, active: active && !orphan });
}

function remove(state: State, keys: ReadonlySet<string>): void {
  if (keys.size === 0) return;
  for (const key of keys) {
    state.generated.delete(key);
    state.installed.delete(key);
    state.plugins.delete(key);
    state.metadata.delete(key);
  }
  for (const row of state.pluginSettings.all()) {
    if (keys.has(row.plugin)) state.pluginSettings.delete(settingId(row));
  }
}
