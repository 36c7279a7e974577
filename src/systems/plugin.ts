import type { Text } from '../lib/facts.ts';
import type { Allowed } from './terms.ts';

/** The part of the contract that says what a plugin is in a list. */

/** What a state looks like everywhere: icon, word and colour belong to the kind. */
export type PluginStateKind = 'on' | 'off' | 'failing' | 'degraded' | 'attention' | 'missing' | 'unknown';

export interface PluginState {
  readonly kind: PluginStateKind;
  /** Why it is so, where the server or its rules tell; untrusted text when it comes from the server. */
  readonly reason: Text | null;
}

/** Where a plugin comes from. */
export type PluginOrigin =
  | 'package'
  | 'file'
  | 'zip'
  | 'url'
  | 'disk'
  | 'builtin'
  | 'sample'
  | 'command'
  /** The server found it by itself and registered it (fylr `auto_added`). */
  | 'server'
  | 'unknown';

/** One thing that a plugin does: a capability (Codex), a mixin (InvenTree), what its manifest declares (fylr). */
export interface Capability {
  /** The server's own key, for filters and for people who know the system. */
  readonly key: string;
  readonly label: Text;
  /** What it means, in plain words; absent for what is new to us. */
  readonly help?: Text;
}

/** A plugin as lists show it. All strings are untrusted text from a server. */
export interface Plugin {
  /** Names the plugin in addresses; unique on its server and stable. */
  readonly id: string;
  /** The technical name, shown in monospace below the name. */
  readonly key: string;
  /** Never blank: where the server tells no name that can be seen, the technical name stands for it. */
  readonly name: string;
  readonly description: string | null;
  /** What the server stores about the switch; not a proof that the plugin runs. */
  readonly enabled: boolean;
  readonly state: PluginState;
  readonly version: string | null;
  readonly author: string | null;
  readonly origin: PluginOrigin;
  /** The name of the package that brought it, where there are packages and the server tells. */
  readonly packageName?: string;
  readonly capabilities: readonly Capability[];
  /** RFC 3339 time of the last change that the server knows of. */
  readonly changedAt: string | null;
  readonly actions: PluginActions;
}

/** Every action that the dashboard knows for a plugin, each with its permission to run. */
export interface PluginActions {
  readonly enable: Allowed;
  readonly disable: Allowed;
  /** Bringing it up to date, on the page that installs (`InstallWay.updates`). Absent where the system has no such thing. */
  readonly update?: Allowed;
  /** Taking it away, in one of the ways of `RemovalFacet`. Absent where the system has no such thing. */
  readonly remove?: Allowed;
}
