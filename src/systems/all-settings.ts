import type { Text } from '../lib/facts.ts';
import type { ModelQuery } from './terms.ts';

/**
 * The part of the contract that is about the settings of all plugins of a server at once: which there are, never what
 * they hold. Servers have told secrets there in clear.
 */

/** Which settings are asked for. */
export interface AllSettingsFilter {
  /** Of plugins that are on, or off; null for both. */
  readonly active: boolean | null;
  /** Of one plugin, by its id; null for all. */
  readonly plugin: string | null;
}

/** One setting. Strings are untrusted text from a plugin. */
export interface ListedSetting {
  readonly pluginId: string;
  readonly key: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly kind: Text;
  readonly required: boolean;
  /** Whether the server protects its value. Of plugins that are off that is not told. */
  readonly secret: boolean;
}

export interface AllSettings {
  readonly settings: readonly ListedSetting[];
  /** How many the server has more than it was asked for; 0 where these are all. */
  readonly left: number;
}

export interface AllSettingsFacet {
  list(filter: AllSettingsFilter): ModelQuery<AllSettings>;
}
