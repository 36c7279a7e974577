import type { QueryClient } from '@tanstack/react-query';
import type { HealthFacet } from '../../systems/health.ts';

/** Reads again all that shows how a plugin fares; resolves when what is shown is up to date. */
export async function readHealthAgain(cache: QueryClient, health: HealthFacet, pluginId: string) {
  await Promise.all(
    health.changedKeys(pluginId).map((queryKey) => cache.invalidateQueries({ queryKey, exact: true })),
  );
}
