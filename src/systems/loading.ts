import type { Text } from '../lib/facts.ts';
import type { LateCode } from './late-code.ts';
import type { Plugin, PluginState } from './plugin.ts';
import type { Allowed, ModelQuery, ServerCondition } from './terms.ts';

/** The part of the contract (`system.ts`) that is about a server loading its plugins, and what goes wrong with it. */
export interface LoadingFacet {
  /** What went wrong the last time; null where the person may not see it, with the reason in `allowed`. */
  readonly errors: ModelQuery<LoadingErrors> | null;
  /** Whether the person may have all plugins loaded again and see what goes wrong, with the reason where not. */
  readonly allowed: Allowed;
  /** The ways to load all plugins again, the gentlest first. Their code comes when somebody goes there. */
  readonly ways: LateCode<readonly ReloadWay[]>;
}

/** What went wrong while plugins were loaded. */
export interface LoadingErrors {
  readonly errors: readonly LoadingError[];
  /** What should be known of them on this server. */
  readonly notices: readonly ServerCondition[];
  /** Why they cannot be listed; null when they can. */
  readonly unreadable: ServerCondition | null;
  /** How a plugin of the list is, as these errors tell. */
  stateOf(plugin: Plugin): PluginState;
}

/** Something that went wrong. Strings are untrusted text. */
export interface LoadingError {
  /** Where in loading it happened, as the server calls it; blank when it does not say. */
  readonly stage: string;
  /** The same in words; null for a stage that is new to us. */
  readonly stageWords: Text | null;
  /** What it happened to, as the server guesses: a package, a module, a folder. */
  readonly name: string;
  readonly message: string;
  /** Whether it is probably about this plugin: servers name what failed only loosely. */
  concerns(plugin: Plugin): boolean;
}

/** One way to load all plugins again. */
export interface ReloadWay {
  readonly id: string;
  readonly label: Text;
  /** What it does and when one takes it, in a sentence or two. */
  readonly help: Text;
  /**
   * Resolves when the server has answered. Do not trust the answer: read the errors and the list again and compare.
   * @throws ApiError
   */
  run(): Promise<void>;
}
