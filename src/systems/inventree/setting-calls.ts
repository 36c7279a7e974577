import type { QueryKey } from '@tanstack/react-query';
import type { ReadSetting, StoreSetting } from './settings-save.ts';

/** The calls about one family of settings: those of plugins, or those of the person for plugins. */
export interface SettingCalls {
  /** All settings of a plugin. Asking for one alone would store it with its default. */
  list(plugin: string, signal: AbortSignal): Promise<unknown>;
  readonly store: StoreSetting;
  /** One setting, to learn what became of a write that had no answer: whoever asks for one stores it with its default. */
  readonly readOne: ReadSetting;
  key(plugin: string): QueryKey;
}
