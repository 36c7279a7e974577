import type { SessionRow } from './state.ts';

/** What the browser gets for a session: the session itself, and what it must repeat in a header. */
export function sessionCookies({ sessionId, csrfToken }: SessionRow): string[] {
  return [
    `sessionid=${sessionId}; HttpOnly; Path=/; SameSite=Lax`,
    `csrftoken=${csrfToken}; Path=/; SameSite=Lax`,
  ];
}
