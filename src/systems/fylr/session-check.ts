import { ApiError } from '../../api/api-error.ts';
import { reportServerChanged } from '../../api/server-changed.ts';
import { isReadOnlyRefusal, noteReadOnlyRefusal } from './read-only.ts';

/** Asks the gateway whether the sign-in to a server still holds; fails with `signed-out` when it does not. */
export type AskSession = (serverId: string) => Promise<unknown>;

/**
 * Runs a call and finds out what a refusal means. A lost session shows itself there as a missing right (403
 * `SystemRightRequired`), as 401 `UserRequired` or as 400 `InvalidToken`, so before telling people that they
 * lack a right, the gateway is asked whether they are signed in at all. If they are, a right was taken from them: the
 * server is asked anew what they may do there. That the server takes no changes is noted.
 * upstream: fylr 6.34
 * @throws ApiError `signed-out` when that is it, otherwise what the call threw
 */
export async function withSessionCheck<Result>(
  serverId: string,
  askSession: AskSession,
  call: () => Promise<Result>,
): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ApiError && isReadOnlyRefusal(error)) noteReadOnlyRefusal(serverId);
    if (mayBeSignedOut(error)) {
      await confirmSession(serverId, askSession);
      if (error.status === 403) reportServerChanged(serverId);
    }
    throw error;
  }
}

function mayBeSignedOut(error: unknown): error is ApiError {
  if (!(error instanceof ApiError) || error.source !== 'server') return false;
  return (
    (error.status === 403 && error.code === 'SystemRightRequired') ||
    (error.status === 400 && error.code === 'InvalidToken') ||
    error.status === 401
  );
}

async function confirmSession(serverId: string, askSession: AskSession): Promise<void> {
  try {
    await askSession(serverId);
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'signed-out') throw error;
    // Whether it holds could not be found out: the server's own refusal is then the better account.
  }
}
