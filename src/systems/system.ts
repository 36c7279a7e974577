import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';
import type { Fact, FactGroup, Text } from '../lib/facts.ts';

export type { Fact, FactGroup, FactValue, Text } from '../lib/facts.ts';

/**
 * The contract between the dashboard and a system (a product whose servers it manages).
 *
 * All that differs between systems lives in `src/systems/<system>`; features know this file only. A system
 * offers facets; one that it lacks is absent, and the pages of that facet do not know its name.
 */

/** Whether an action can be run now, and if not why not, in a sentence. */
export type Allowed = { readonly allowed: true } | { readonly allowed: false; readonly reason: Text };

/** A server that the person is signed in to, as the gateway names it. */
export interface ServerAddress {
  /** The id in the operator's configuration; part of addresses. */
  readonly id: string;
  readonly name: string;
  /** Where the gateway forwards to it: the base address of the generated clients, without a slash at its end. */
  readonly baseUrl: string;
}

export interface System {
  readonly id: string;
  /** The product's name, as its makers write it. */
  readonly label: string;
  /**
   * Asks the server who it is and who we are there, both at once, and returns what the dashboard can do
   * with it. Differences between versions are decided here, once.
   * @throws ApiError when one of the two questions fails.
   */
  connect(server: ServerAddress, signal?: AbortSignal): Promise<Connected>;
  /**
   * The list of plugins, where it is asked in the same way whoever asks and whatever the server's version: it then
   * need not wait for `connect`. The same query as the facet's list. Absent where rights or versions decide.
   */
  earlyList?(server: ServerAddress): Pick<ModelQuery<PluginList>, 'queryKey' | 'queryFn'>;
  /** How people come by a token who have no password there, such as those with single sign-on only. */
  readonly tokenGuidance: TokenGuidance;
}

/** Where a token is made on servers of a system, in steps that a person can follow. */
export interface TokenGuidance {
  /** What it is called there, with how to tell it by its look. */
  readonly what: Text;
  /** The ways that there are, the best one first. */
  readonly ways: readonly TokenWay[];
  /** How long it lasts, what it opens, how it is taken back. */
  readonly notes: readonly Text[];
}

export interface TokenWay {
  readonly title: Text;
  readonly steps: readonly TokenStep[];
}

export interface TokenStep {
  readonly words: Text;
  /**
   * What is to be typed or opened, for a server at this address (without a slash at its end); a stand-in is given
   * for a server that has none for people.
   */
  readonly code?: (serverUrl: string) => string;
}

/** One server, asked who it is: what is offered there to this person. */
export interface Connected {
  readonly info: ServerInfo;
  readonly identity: Identity;
  readonly plugins: PluginsFacet;
}

export interface ServerInfo {
  /** The product's version as the server writes it; null when it does not say. */
  readonly version: string | null;
  /** The version of its API where that is a number of its own (InvenTree). */
  readonly apiVersion: number | null;
  /** Conditions of the server that explain what works there (plugins disabled, worker down, read-only, …). */
  readonly conditions: readonly ServerCondition[];
  /** How this version is treated: as one that the dashboard was written for, or as the nearest of those. */
  readonly versionNote: Text;
  /** What the version means for what can be seen and done there. */
  readonly offers: readonly VersionOffer[];
  readonly facts: readonly FactGroup[];
}

/** Something that differs between versions of a system. */
export interface VersionOffer {
  readonly label: Text;
  readonly offered: boolean;
  /** What follows from it, in plain words. */
  readonly explanation: Text;
}

export interface ServerCondition {
  readonly severity: 'info' | 'warning' | 'error';
  readonly title: Text;
  /** What follows from it for plugins. */
  readonly explanation: Text;
}

export interface Identity {
  readonly username: string;
  readonly displayName: string | null;
  /** The role in the system's own word (admin, superuser, staff, reader, …). */
  readonly role: Text;
  /** True when the person may change plugins there: leads them to the admin's pages. */
  readonly administersPlugins: boolean;
  /** What the person may do there, right by right, each with whether it is granted. */
  readonly rights: readonly Right[];
}

export interface Right {
  readonly label: Text;
  readonly granted: boolean;
  /** What one can do with it. */
  readonly opens: Text;
}

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
  readonly capabilities: readonly Capability[];
  /** RFC 3339 time of the last change that the server knows of. */
  readonly changedAt: string | null;
  readonly actions: PluginActions;
}

/** Every action that the dashboard knows for a plugin, each with its permission to run. */
export interface PluginActions {
  readonly enable: Allowed;
  readonly disable: Allowed;
}

/** A plugin as its page shows it. */
export interface PluginDetail extends Plugin {
  /** False when the server tells no name, and `name` is the technical one. */
  readonly named: boolean;
  readonly licence: string | null;
  /** What there is to tell of where it comes from: the package, the address, the folder, the command. */
  readonly originFacts: readonly Fact[];
  readonly links: readonly PluginLink[];
  /** Sentences that a person should read before acting (not loaded, shown without rights, …). */
  readonly notices: readonly ServerCondition[];
  /** Everything the server knows of it, arranged; an empty group is not shown. */
  readonly facts: readonly FactGroup[];
  /** The server's own answer, for the curious; secrets masked by the adapter. */
  readonly raw: unknown;
}

export interface PluginLink {
  readonly label: Text;
  /** What the server sent; untrusted. It is a link only if it is a web address. */
  readonly url: string;
}

export interface PluginList {
  readonly plugins: readonly Plugin[];
  /** Set when the person sees a part only, with the reason (the right that is missing). */
  readonly partial: Text | null;
}

/** What the server said of a switch. It is no proof: the list is read again, and what it says then is so. */
export interface SwitchReport {
  /** The server's own words about it (a failed health check, an error), untrusted text; null when it had none. */
  readonly message: string | null;
}

export interface PluginsFacet {
  /**
   * All plugins of the server that the person may see. One request; the server's own order. Both queries are
   * the same object each time they are asked for, so that `select` maps an answer once.
   */
  list(): ModelQuery<PluginList>;
  /** One plugin with all that is known of it. Fails with ApiError kind `not-found` when it is gone. */
  detail(pluginId: string): ModelQuery<PluginDetail>;
  /**
   * Turns a plugin on or off. Resolves when the server has answered, which can take a minute
   * (it starts the plugin). Do not trust the answer: read `changedKeys` again and compare.
   */
  setEnabled(change: { readonly pluginId: string; readonly enabled: boolean }): Promise<SwitchReport>;
  /** The query keys that a change of this plugin makes stale. */
  changedKeys(pluginId: string): readonly QueryKey[];
}

/**
 * Query options whose data the page receives as `Model`. The raw answer of the server is what is cached
 * (under the generated client's key); `select` turns it into the model. A facet hands out the same object for
 * the same question each time: a new `select` would make a new model of the same answer, and TanStack Query
 * would take that for a change without end.
 */
export interface ModelQuery<Model> {
  readonly queryKey: QueryKey;
  readonly queryFn: NonNullable<Exclude<UseQueryOptions['queryFn'], symbol>>;
  readonly select: (raw: unknown) => Model;
}
