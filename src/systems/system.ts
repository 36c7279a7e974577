import type { QueryKey } from '@tanstack/react-query';
import type { Fact, FactGroup, Text } from '../lib/facts.ts';
import type { ContributionsFacet } from './contributions.ts';
import type { InstallFacet } from './install.ts';
import type { AllSettingsFacet } from './all-settings.ts';
import type { ConnectionsFacet } from './connections.ts';
import type { JobsFacet } from './jobs.ts';
import type { HealthFacet } from './health.ts';
import type { MetricsFacet } from './metrics.ts';
import type { LoadingFacet } from './loading.ts';
import type { Plugin } from './plugin.ts';
import type { RemovalFacet } from './removal.ts';
import type { LateCode } from './late-code.ts';
import type { RecommendationsFacet } from './recommendations.ts';
import type { SettingsFacet } from './settings.ts';
import type { StorageFacet } from './storage.ts';
import type { SyncsFacet } from './syncs.ts';
import type { ModelQuery, ServerCondition } from './terms.ts';

export type { AllSettings, AllSettingsFacet, AllSettingsFilter, ListedSetting } from './all-settings.ts';
export type { Contribution, Contributions, ContributionsFacet, OwnAdminPage } from './contributions.ts';
export type { Fact, FactGroup, FactValue, Text } from '../lib/facts.ts';
export type {
  Capability,
  Plugin,
  PluginActions,
  PluginOrigin,
  PluginState,
  PluginStateKind,
} from './plugin.ts';
export type { Allowed, ModelQuery, ServerCondition } from './terms.ts';

/**
 * The contract between the dashboard and a system (a product whose servers it manages).
 *
 * All that differs between systems lives in `src/systems/<system>`; features know this file only. A system
 * offers facets; one that it lacks is absent, and the pages of that facet do not know its name.
 */

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
  /** How people come by a token who have no password there, such as those with single sign-on only. */
  readonly tokenGuidance: LateCode<TokenGuidance>;
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
  readonly settings?: SettingsFacet;
  /** Its code comes when somebody looks at a connection. */
  readonly syncs?: LateCode<SyncsFacet>;
  readonly recommendations?: LateCode<RecommendationsFacet>;
  readonly install?: InstallFacet;
  readonly removal?: RemovalFacet;
  /** How the server loads its plugins, where it does that by itself and tells of it. */
  readonly loading?: LoadingFacet;
  /** Which settings all plugins have, for whoever administers them. */
  readonly allSettings?: AllSettingsFacet;
  /** What plugins add to the server's own pages. */
  readonly contributions?: ContributionsFacet;
  /** How plugins fare, for those who look after them. */
  readonly health?: HealthFacet;
  /** How often plugins are called, and how that goes. */
  readonly metrics?: MetricsFacet;
  /** What plugins keep on the server's disk. */
  readonly storage?: StorageFacet;
  /** The person's own links from plugins to accounts. */
  readonly connections?: ConnectionsFacet;
  /** What the server does to its libraries by schedule. */
  readonly jobs?: JobsFacet;
}

export interface ServerInfo {
  /** The product's version as the server writes it; null when it does not say. */
  readonly version: string | null;
  /** The version of its API where that is a number of its own (InvenTree). */
  readonly apiVersion: number | null;
  /** Conditions of the server that explain what works there (plugins disabled, worker down, read-only, …). */
  readonly conditions: readonly ServerCondition[];
  /** For whoever looks at the server; its code comes then. */
  readonly about: LateCode<ServerAbout>;
}

/** What a server tells of itself, and what follows from its version. */
export interface ServerAbout {
  /** How this version is treated: as one that the dashboard was written for, or as the nearest of those. */
  readonly note: Text;
  /** What it means for what can be seen and done there. */
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

/** A plugin as its page shows it. */
export interface PluginDetail extends Plugin {
  /** False when the server tells no name, and `name` is the technical one. */
  readonly named: boolean;
  readonly licence: string | null;
  /** Whether the description is Markdown, by what the system's documents say. */
  readonly markdown?: true;
  /** What there is to tell of where it comes from: the package, the address, the folder, the command. */
  readonly originFacts: readonly Fact[];
  readonly links: readonly PluginLink[];
  /** What is not known of it since it was never started or tested; absent where it was, or where nothing hangs on it. */
  readonly untested?: Text;
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
