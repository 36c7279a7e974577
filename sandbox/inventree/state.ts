import type { Collection, Store } from '../store.ts';

/** A plugin's row in the database. It outlives the plugin's code. */
export interface PluginRow {
  readonly pk: number;
  readonly key: string;
  readonly name: string | null;
  readonly package_name: string | null;
  readonly active: boolean;
}

/** What a role lets a person do. */
export type RoleRight = 'view' | 'add' | 'change' | 'delete';

export interface Person {
  readonly pk: number;
  readonly username: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly staff: boolean;
  readonly superuser: boolean;
  readonly groups: readonly { readonly pk: number; readonly name: string }[];
  /** Rights by role; a superuser has all of all. */
  readonly roles: Readonly<Record<string, readonly RoleRight[]>>;
  /** True for an account that is switched off. */
  readonly inactive?: true;
  /** The one code that the second factor of this person takes; none for people without one. */
  readonly secondFactor?: string;
  /** True for accounts with something wrong; they are not proposed for signing in. */
  readonly hidden?: true;
  readonly profile: { readonly displayname: string | null; readonly position: string | null };
}

/** A token for the API. A revoked one stays. */
export interface TokenRow {
  readonly id: number;
  readonly key: string;
  readonly user: number;
  readonly name: string;
  /** RFC 3339 time. */
  readonly created: string;
  /** The last day on which it is accepted, as YYYY-MM-DD. */
  readonly expiry: string;
  readonly lastSeen: string | null;
  readonly revoked: boolean;
}

/** A stored setting of the server. Values are texts in the database. */
export interface SettingRow {
  readonly pk: number;
  readonly key: string;
  readonly value: string;
}

/** A stored setting of a plugin, or of a person for a plugin. */
export interface PluginSettingRow extends SettingRow {
  readonly plugin: string;
  /** The person's number; null for a setting of the plugin itself. */
  readonly user: number | null;
}

/** A cookie session, opened by signing in, and as a side effect of asking for a token. */
export interface SessionRow {
  readonly sessionId: string;
  readonly user: number;
  readonly csrfToken: string;
  /** Whether the second factor was asked for: it still is, or it was given. */
  readonly secondFactor?: 'pending' | 'given';
}

/** Everything that one InvenTree server keeps. */
export interface State {
  /** By key. */
  readonly plugins: Collection<PluginRow>;
  /** The keys of the plugins from outside whose code is on the server. */
  readonly installed: Collection<true>;
  /** The keys of the plugins that were made for load. */
  readonly generated: Collection<string>;
  /** By user name. */
  readonly people: Collection<Person>;
  /** By the token itself. */
  readonly tokens: Collection<TokenRow>;
  /** By the cookie's value. */
  readonly sessions: Collection<SessionRow>;
  /** By `settingId`. */
  readonly pluginSettings: Collection<PluginSettingRow>;
  /** Free-form data, by the plugin's key. */
  readonly metadata: Collection<Readonly<Record<string, unknown>>>;
  /** By KEY. */
  readonly globalSettings: Collection<SettingRow>;
  /** What the operator has decided since the first start, by name (`install-disabled`). */
  readonly operator: Collection<boolean>;
  /** The next row number of a table; numbers are never given twice. */
  nextPk(table: string): number;
  transaction<R>(work: () => R): R;
}

/** Names a stored setting among all those of plugins. */
export function settingId({ plugin, user, key }: Pick<PluginSettingRow, 'plugin' | 'user' | 'key'>): string {
  return `${plugin}/${user ?? ''}/${key}`;
}

/** @param id the server's id, so that several servers share one store. */
export function openState(store: Store, id: string): State {
  const sequences = store.collection<number>(id, 'sequence');
  return {
    plugins: store.collection(id, 'plugin'),
    installed: store.collection(id, 'installed'),
    generated: store.collection(id, 'generated'),
    people: store.collection(id, 'person'),
    tokens: store.collection(id, 'token'),
    sessions: store.collection(id, 'session'),
    pluginSettings: store.collection(id, 'plugin-setting'),
    metadata: store.collection(id, 'metadata'),
    globalSettings: store.collection(id, 'global-setting'),
    operator: store.collection(id, 'operator'),
    nextPk(table) {
      const next = (sequences.get(table) ?? 0) + 1;
      sequences.put(table, next);
      return next;
    },
    transaction: (work) => store.transaction(work),
  };
}
