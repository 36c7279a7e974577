/**
 * All drafts of a person at a server, whatever they are of. A module of its own, without what drafts are made of: who
 * signs out has mostly not come near a form.
 */

/** Where all drafts of a person at a server begin. Each part is written so that none can reach into the next. */
export function draftsPrefix(server: string, user: string): string {
  return `plugboard-draft:${[server, user].map((part) => JSON.stringify(part)).join()},`;
}

function keysOf(server: string, user: string): readonly string[] {
  const prefix = draftsPrefix(server, user);
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    return keys.filter((key) => key !== null).filter((key) => key.startsWith(prefix));
  } catch {
    // Storage that may not be used holds nothing.
    return [];
  }
}

/** How many forms a person has left with a draft at a server. */
export function countDraftsOf(server: string, user: string): number {
  return keysOf(server, user).length;
}

/** For signing out: nothing of this person's work at this server stays in the browser. */
export function dropDraftsOf(server: string, user: string): void {
  for (const key of keysOf(server, user)) localStorage.removeItem(key);
}
