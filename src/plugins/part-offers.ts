import { OVERVIEW, type PluginPartId, type Whose } from '../lib/plugin-address.ts';
import { m } from '../messages/messages.js';
import type { Connected, Plugin, Text } from '../systems/system.ts';

/** Whether a plugin's page has a part, without the code that draws it. */
export interface PartOffer {
  /** The end of its address; each is named in `lib/plugin-address.ts`, which the router reads. */
  readonly id: PluginPartId;
  readonly label: Text;
  /**
   * Whether a tab leads there. While the plugin is not known, a tab that may come is not shown, other than the one
   * that is open.
   */
  offered(connected: Connected, plugin: Plugin | undefined, open: boolean): boolean;
}

/** The parts of a plugin's page in the order of their tabs. */
export const partOffers: readonly PartOffer[] = [
  { id: OVERVIEW, label: m.plugin_overview, offered: () => true },
  ofSettings('settings', m.plugin_settings, 'plugin'),
  ofSettings('setup', m.plugin_setup, 'setup'),
  ofSettings('my-settings', m.plugin_my_settings, 'own'),
  ofSettings('metadata', m.plugin_metadata, 'metadata'),
  {
    id: 'contributions',
    label: m.contributions,
    offered: ({ contributions }, plugin, open) =>
      contributions !== undefined && (plugin ? contributions.mayHave(plugin) : open),
  },
  { id: 'health', label: m.plugin_health, offered: ({ health }) => health !== undefined },
  { id: 'metrics', label: m.metrics, offered: ({ metrics }) => metrics !== undefined },
  { id: 'storage', label: m.storage, offered: ({ storage }) => storage !== undefined },
];

function ofSettings(id: PluginPartId, label: Text, whose: Whose): PartOffer {
  return {
    id,
    label,
    offered: ({ settings }, plugin, open) => {
      const scope = settings?.[whose];
      return scope !== undefined && (plugin ? scope.mayHave(plugin) : open);
    },
  };
}
