/**
 * Where the kept tests of a person at a server begin in the browser's storage. A module of its own, without what tests
 * are made of: who signs out has mostly not tested anything.
 */
export function testsPrefix(server: string, user: string): string {
  return `plugboard-tests:${[server, user].map((part) => JSON.stringify(part)).join()},`;
}

/** For signing out: what plugins have said to this person does not stay in the browser. */
export function dropTestsOf(server: string, user: string): void {
  try {
    const prefix = testsPrefix(server, user);
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // Storage that may not be used holds nothing.
  }
}
