import type { Catalogue } from './catalogue/catalogue.ts';
import { DEAD_TOKENS, PEOPLE } from './people.ts';
import type { PluginClass } from './plugin-class.ts';
import type { Site } from './sites/site.ts';
import { settingId, type State } from './state.ts';

/** Fills a new server; leaves one alone that has people already. */
export function seed(state: State, site: Site, catalogue: Catalogue): void {
  if (state.people.count() > 0) return;
  refuseUnknown(site, catalogue);
  state.transaction(() => {
    for (const person of PEOPLE) state.people.put(person.username, person);
    for (const token of DEAD_TOKENS) {
      state.nextPk('token');
      state.tokens.put(token.key, token);
    }
    for (const plugin of catalogue.all) seedPlugin(state, site, plugin);
    for (const orphan of site.orphans) {
      state.plugins.put(orphan.key, { pk: state.nextPk('plugin'), ...orphan });
    }
    for (const [plugin, key, value] of site.settings) {
      const row = { pk: state.nextPk('plugin-setting'), plugin, user: null, key, value };
      state.pluginSettings.put(settingId(row), row);
    }
    for (const [plugin, metadata] of Object.entries(site.metadata)) state.metadata.put(plugin, metadata);
    for (const [key, value] of Object.entries(site.serverSettings)) {
      state.globalSettings.put(key, { pk: state.nextPk('global-setting'), key, value });
    }
  });
}

function refuseUnknown({ on, off }: Site, catalogue: Catalogue): void {
  const unknown = [...on, ...off].filter((key) => catalogue.of(key) === undefined);
  if (unknown.length > 0) throw new Error(`No plugin has the key ${unknown.join(' or ')}`);
}

function seedPlugin(state: State, site: Site, plugin: PluginClass): void {
  const { key, name, origin, mandatory } = plugin;
  const on = site.on.includes(key);
  const comesWithServer = origin === 'builtin' || origin === 'sample';
  if (!on && !comesWithServer && !site.off.includes(key)) return;
  if (!comesWithServer) state.installed.put(key, true);
  state.plugins.put(key, {
    pk: state.nextPk('plugin'),
    key,
    name: site.nameless.includes(key) ? null : name,
    package_name: plugin.package ?? null,
    active: on || mandatory === true,
  });
}
