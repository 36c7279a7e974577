/**
 * The session that calls carry instead of the browser's cookie: that of a frame in another site's page; null for none. It
 * is kept in memory and nowhere else.
 */
export let bearer: string | null = null;

/** For the frame: calls carry this session from now on. */
export function carrySession(session: string): void {
  bearer = session;
}
