/**
 * How a system tells what its code asks a server for first, so that this is on its way before the code is. It names
 * calls, and reads what it must to know the next one; the answers go to the code (`early-answers.ts`).
 */
export interface FirstCalls {
  /** Asks for a path of the server, as the system's description has it, with its query. */
  readonly ask: (path: string) => void;
  /** Asks as well, and gives what the answer holds, untrusted; null when there is none. */
  readonly read: (path: string) => Promise<unknown>;
}

/**
 * Asks for what every page needs of a server.
 * @returns the path that the list of plugins is then asked at; null when that cannot be told
 */
export type AskFirst = (calls: FirstCalls) => string | Promise<string | null>;
