import type { QueryKey } from '@tanstack/react-query';
import type { FactGroup, Text } from '../lib/facts.ts';
import type { Capability } from './plugin.ts';
import type { Allowed, ModelQuery, ServerCondition } from './terms.ts';

/**
 * The part of the contract (`system.ts`) that is about connections: a person's own links from plugins to accounts,
 * how they are made, switched and removed. Systems whose plugins have no such links lack the facet.
 */

/**
 * How it stands with a connection.
 *
 * - `connected` it is ready, with an account or because it needs none
 * - `attention` it is there and does not work: no account yet, or it fails
 * - `off` the person has switched it off
 * - `available` there is none, and one can be made
 */
export type ConnectionStateKind = 'connected' | 'attention' | 'off' | 'available';

export interface ConnectionState {
  readonly kind: ConnectionStateKind;
  /** Why it is so, in a sentence; null where the kind says it all. */
  readonly reason: Text | null;
}

/** Whom the plugin acts for at the other side. Untrusted text, absent where the server does not know. */
export interface ConnectedAccount {
  readonly name: string | null;
  /** An address that the server sent: shown only if it is one of the web, and may be no image. */
  readonly avatarUrl: string | null;
}

/** A plugin that the person has a connection to, or could have one. Strings are untrusted text. */
export interface Connection {
  /** Names it in addresses: a person has one connection to a plugin at most. */
  readonly pluginId: string;
  readonly key: string;
  /** Never blank. */
  readonly name: string;
  readonly description: string | null;
  readonly state: ConnectionState;
  readonly account: ConnectedAccount;
  readonly capabilities: readonly Capability[];
  /** RFC 3339 times; null where there was none or the server does not tell. */
  readonly lastSuccessAt: string | null;
  readonly lastSyncAt: string | null;
}

/** A way to connect an account, the recommended one first. */
export type ConnectWay =
  /** At the provider, in a window of its own. */
  | { readonly kind: 'sign-in'; readonly allowed: Allowed }
  /** With a token that the person has made at the provider; `note` is what else decides whether it is used. */
  | { readonly kind: 'token'; readonly allowed: Allowed; readonly note: Text | null }
  /** No account is needed: it is made at once. */
  | { readonly kind: 'plain'; readonly allowed: Allowed };

/** What a person can do with a connection besides connecting it. */
export interface ConnectionActions {
  readonly switchOff: Allowed;
  readonly switchOnAgain: Allowed;
  readonly disconnect: Allowed;
}

/** What an action takes away, and what it leaves, in sentences that a person reads before it is done. */
export interface ActionEffects {
  readonly loses: readonly Text[];
  readonly keeps: readonly Text[];
}

/** A connection, or a plugin without one, as its page shows it. */
export interface ConnectionDetail extends Connection {
  /** Whether the server has a connection of the person, connected or not. */
  readonly exists: boolean;
  /** Whether an account is connected (as far as the server knows), or none is needed. */
  readonly connected: boolean;
  readonly needsAccount: boolean;
  /** Null while no account is connected, where one is needed. */
  readonly proof: ConnectionProof | null;
  /** How to set it up, in Markdown; null where nothing is told. */
  readonly instructions: string | null;
  readonly ways: readonly ConnectWay[];
  readonly actions: ConnectionActions;
  readonly effects: {
    readonly switchOff: ActionEffects;
    readonly switchOnAgain: ActionEffects;
    readonly disconnect: ActionEffects;
  };
  /** Whether it takes part in what happens by schedule, where the plugin has such a thing at all. */
  readonly schedule: ConnectionSchedule | null;
  /** What a person should read first. */
  readonly notices: readonly ServerCondition[];
  /** What the server knows of it and a person wants to, arranged. */
  readonly facts: readonly FactGroup[];
  /** All else that it knows of it: ids, and what it keeps as data. */
  readonly furtherFacts: readonly FactGroup[];
  /** The server's own answer, for the curious; secrets masked by the adapter. */
  readonly raw: unknown;
}

/**
 * By what an account that was connected anew can be told, since the server tells it in no other way: what was read
 * before is compared with what is read later.
 */
export interface ConnectionProof {
  /** Changes with each success: when an account was connected, and also when it was synced. */
  readonly success: string;
  /** Changes with each sync. */
  readonly sync: string;
}

/** When the server acts by itself. */
export interface ConnectionSchedule {
  /** Whether the person takes part. */
  readonly takesPart: boolean;
  /** The administrator's schedule as a cron pattern; null when none is set, so that nothing happens by itself. */
  readonly cron: string | null;
  /** The zone that it is meant in, where the server tells. */
  readonly timeZone: string | null;
}

/** The beginning of a connection at a provider. */
export interface SignInStart {
  /** Where the person goes, an address of the web. */
  readonly url: string;
  /** The provider's host, which a person can compare with the window's address. */
  readonly host: string;
  /** Whether the provider returns to this app, which then tells how it went; otherwise to the server itself. */
  readonly returnsHere: boolean;
  /** Until when the server waits for the person, in milliseconds since the epoch. */
  readonly endsAt: number;
}

/** What trying a connection came to. */
export type ConnectionCheck =
  | { readonly kind: 'works'; readonly details: Text | null }
  /** The plugin itself says that it does not; untrusted text. */
  | { readonly kind: 'fails'; readonly message: string | null }
  /** Nothing there can try it: it will show when it is first used. */
  | { readonly kind: 'untried' };

/** A person's settings for a connection, taken before it is made anew. */
export interface TakenSettings {
  /** As JSON, for a person to copy; null when there are none. */
  readonly json: string | null;
  /** What the adapter needs to store them again; nobody else reads it. */
  readonly source: unknown;
}

export interface ConnectionsFacet {
  /** All connections of the person, and what could be connected. One request; the server's own order. */
  list(): ModelQuery<readonly Connection[]>;
  /** One of them. Fails with ApiError kind `not-found` when the person sees no such plugin. */
  detail(pluginId: string): ModelQuery<ConnectionDetail>;
  /**
   * Begins to connect at the provider; the connection is made where there is none.
   * @param ticket what a window waits with at the gateway that a page in a frame has opened; null for none
   * @throws ApiError; kind `too-many-requests` with code `too-many-flows` when too many are under way
   */
  beginSignIn(pluginId: string, signal: AbortSignal, ticket?: string | null): Promise<SignInStart>;
  /** Stores a token; the connection is made where there is none. It is not tried. */
  storeToken(pluginId: string, token: string, signal: AbortSignal): Promise<void>;
  /** Tries what is stored, as far as the plugin can. It may take a minute. */
  check(pluginId: string, signal: AbortSignal): Promise<ConnectionCheck>;
  /** Makes a connection that needs no account, or one that waits for its account. */
  make(pluginId: string): Promise<void>;
  switchOff(pluginId: string): Promise<void>;
  /**
   * All that is set, to be stored again with `putBackSettings`. Servers on which a connection that was switched off
   * can only be removed and made anew lose it otherwise.
   */
  takeSettings(pluginId: string, signal?: AbortSignal): Promise<TakenSettings>;
  putBackSettings(pluginId: string, taken: TakenSettings): Promise<void>;
  disconnect(pluginId: string): Promise<void>;
  /** The query keys that a change of this connection makes stale. */
  changedKeys(pluginId: string): readonly QueryKey[];
}
