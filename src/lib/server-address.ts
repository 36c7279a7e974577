/**
 * The parts of a server's page besides its overview, as they stand in addresses. One more is one more word here and
 * one more row in `src/app/server-parts.ts`.
 */
const PARTS = [
  'loading',
  'switches',
  'settings',
  'contributions',
  'storage',
] as const satisfies readonly string[];

export type ServerPartId = (typeof PARTS)[number];

export const SERVER_PARTS: readonly ServerPartId[] = PARTS;

/** The address of a server's page, or of a part of it. */
export function serverPath(serverId: string, part?: ServerPartId): string {
  const path = `/servers/${encodeURIComponent(serverId)}`;
  return part === undefined ? path : `${path}/${part}`;
}
