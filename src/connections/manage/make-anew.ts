import { toApiError } from '../../api/api-error.ts';
import type { ConnectionsFacet, TakenSettings } from '../../systems/connections.ts';

/** Where settings are kept while there is no connection to store them for. */
export interface SettingsKeep {
  readonly keep: (taken: TakenSettings) => void;
  readonly drop: () => void;
}

type Facet = Pick<ConnectionsFacet, 'takeSettings' | 'disconnect' | 'make' | 'putBackSettings'>;

/** Removed already, by another page, is removed. */
export async function removeIfThere(facet: Pick<Facet, 'disconnect'>, pluginId: string): Promise<void> {
  await facet.disconnect(pluginId).catch((error: unknown) => {
    if (toApiError(error).kind !== 'not-found') throw error;
  });
}

/**
 * Removes a connection and makes it anew with its settings, on servers that switch none on again. The settings are kept
 * from before the removal until they are stored again: what fails in between loses none.
 */
export async function makeAnew(facet: Facet, pluginId: string, { keep, drop }: SettingsKeep): Promise<void> {
  const taken = await facet.takeSettings(pluginId);
  const hasAny = taken.json !== null;
  if (hasAny) keep(taken);
  try {
    await removeIfThere(facet, pluginId);
  } catch (error) {
    if (toApiError(error).changed === 'no') drop();
    throw error;
  }
  await facet.make(pluginId).catch((error: unknown) => {
    // Another page has made it.
    if (toApiError(error).kind !== 'conflict') throw error;
  });
  if (!hasAny) return;
  await facet.putBackSettings(pluginId, taken);
  drop();
}
