import { type JsonObject, own } from '../../api/json.ts';

/**
 * What a person has to do with a plugin, by the list that tells of it: a connection (switched off or not), a plugin
 * that can be connected, or a connection to a plugin that an administrator has switched off, which no list tells of.
 */
export type ConnectionKind = 'connection' | 'available' | 'withdrawn';

/** A connection as the cache holds it. */
export interface KnownConnection {
  readonly kind: ConnectionKind;
  /** A `UserPluginDto`, or an `AvailablePluginDto` where there is no connection; untrusted. */
  readonly dto: JsonObject;
  /** The zone of schedules, where the server tells. */
  readonly timeZone: string | null;
}

/** Of a plugin without a connection the server tells only whether it takes a sign-in at a provider. */
export function needsAccount({ kind, dto }: Pick<KnownConnection, 'kind' | 'dto'>): boolean {
  return kind === 'available' ? own(dto, 'requiresOauth') === true : own(dto, 'requiresAuth') !== false;
}
