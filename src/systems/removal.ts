import type { Text } from '../lib/facts.ts';
import type { LateCode } from './late-code.ts';
import type { Plugin } from './plugin.ts';
import type { Allowed, ModelQuery } from './terms.ts';

/**
 * The part of the contract (`system.ts`) that is about taking plugins away. Whether any way is open for a plugin
 * is told by `PluginActions.remove`.
 */
export interface RemovalFacet {
  /**
   * The ways to remove a plugin, the usual one first; those that are not allowed are among them with the reason.
   * Their code comes when somebody opens the question.
   */
  readonly ways: LateCode<(plugin: Plugin) => readonly RemovalWay[]>;
}

/** One way to remove a plugin (uninstall it and keep its configuration, delete it with all connections, …). */
export interface RemovalWay {
  /** Unique among the ways of a plugin. */
  readonly id: string;
  /** Short and imperative, as on a button (“Uninstall, keep the settings”). */
  readonly label: Text;
  /** What it does, in a sentence. */
  readonly help: Text;
  readonly allowed: Allowed;
  /** What is lost by it, a sentence each; empty where it can be undone without loss. */
  readonly losses: readonly Text[];
  /** Losses that the server must be asked for (how many connections, …). */
  readonly more?: ModelQuery<readonly Text[]>;
  /** True where nothing brings back what is lost: the person types the plugin's name. */
  readonly confirmByName: boolean;
  /** How long it can take, in words; null where it is quick. */
  readonly takes: Text | null;
  /** Whether the plugin is gone from the list afterwards; otherwise its row stays, in another state. */
  readonly vanishes: boolean;
  /**
   * Whether what the list tells of the plugin now shows that it was done, where `vanishes` is false; absent where
   * the list cannot tell.
   */
  readonly done?: (now: Plugin) => boolean;
  /**
   * Resolves when the server has answered. Do not trust the answer: read `PluginsFacet.changedKeys` again and look.
   * @throws ApiError
   */
  run(pluginId: string): Promise<RemovalReport>;
}

export interface RemovalReport {
  /** The server's own words; untrusted text. */
  readonly message: string | null;
}
