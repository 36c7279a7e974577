import type { QueryKey } from '@tanstack/react-query';
import type { Text } from '../lib/facts.ts';
import type { Allowed, ModelQuery } from './terms.ts';

/**
 * The part of the contract (`system.ts`) that is about files that plugins keep on their server. They are told by the
 * plugin's technical name, and those of a plugin that is gone stay.
 */
export interface StorageFacet {
  /** Whether the person may see and delete them. */
  readonly allowed: Allowed;
  of(pluginKey: string): ModelQuery<PluginFiles>;
  /** Of all plugins that keep any, the largest first. */
  all(): ModelQuery<readonly PluginFiles[]>;
  /** What these files are, and what goes and stays when they are deleted. */
  readonly words: { readonly about: Text; readonly losses: readonly Text[]; readonly kept: Text };
  /**
   * Deletes all files of a plugin.
   * @throws ApiError
   */
  cleanUp(pluginKey: string): Promise<CleanUpReport>;
  changedKeys(pluginKey: string): readonly QueryKey[];
}

export interface PluginFiles {
  readonly pluginKey: string;
  readonly files: number;
  readonly bytes: number;
}

export interface CleanUpReport {
  readonly deleted: number;
  readonly freedBytes: number;
  /** How many could not be deleted. */
  readonly failed: number;
  /** The server's own words on them; untrusted text. */
  readonly errors: readonly string[];
}
