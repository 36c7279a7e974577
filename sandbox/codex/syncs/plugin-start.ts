import type { StoredConnection, StoredPlugin } from '../model.ts';
import type { Program } from '../program.ts';
import { tokenOf } from './sync-result.ts';

/** How the start of a plugin for one of its users goes. */
export interface UserStart {
  readonly takesMs: number;
  /** Why it does not start. */
  readonly error?: string;
  /** Whether that counts as a failure of the connection; a token that has ended does not. */
  readonly isFailure?: boolean;
}

const DEFAULT_TIMEOUT_SECONDS = 30;

/** upstream: Codex 2.2.0: each user has a process of his own, started with his token. */
export function startForUser(
  program: Program | undefined,
  plugin: StoredPlugin,
  connection: StoredConnection,
  at: Date,
): UserStart {
  if (!program) return { takesMs: 0, error: `Failed to spawn process: ${plugin.command}`, isFailure: true };
  if (hasEnded(connection, at)) return { takesMs: 0, error: 'The account has to be connected again' };
  const { oauth, requiredCredentials = [] } = program.manifest.visible;
  const needsToken = oauth !== undefined || requiredCredentials.length > 0;
  if (needsToken && tokenOf(connection) === undefined)
    return { takesMs: 0, error: 'No account is connected' };
  const timeoutMs = (plugin.requestTimeoutSeconds || DEFAULT_TIMEOUT_SECONDS) * 1000;
  const takesMs = program.start.takesMs ?? 0;
  if (takesMs > timeoutMs) {
    const error = `Request timed out after ${timeoutMs / 1000} seconds`;
    return { takesMs: timeoutMs, error, isFailure: true };
  }
  const { failsWith: error } = program.start;
  return error === undefined ? { takesMs } : { takesMs, error, isFailure: true };
}

/** Whether a token from the provider has ended. */
function hasEnded({ oauth }: StoredConnection, at: Date): boolean {
  return oauth?.expiresAt !== undefined && Date.parse(oauth.expiresAt) <= at.getTime();
}
