import { type JsonObject, own } from '../../api/json.ts';
import { writeExactly } from '../../lib/exact-json.ts';
import type { TakenSettings } from '../connections.ts';
import { isExactObject } from './settings-model.ts';

/** A person's configuration, exactly as it was read. */
class TakenConfig {
  readonly config: JsonObject;

  constructor(config: JsonObject) {
    this.config = config;
  }
}

/**
 * What is set for a connection, the choice of automatic syncs included, which is a part of the configuration.
 * @param dto a `UserPluginDto` that was read exactly; untrusted
 */
export function takenSettings(dto: JsonObject): TakenSettings {
  const config = own(dto, 'config');
  if (!isExactObject(config) || Object.keys(config).length === 0) return { json: null, source: null };
  return { json: writeExactly(config, 2), source: new TakenConfig(config) };
}

/** The configuration that was taken; null when there was none. */
export function takenConfig(source: unknown): JsonObject | null {
  return source instanceof TakenConfig ? source.config : null;
}
