import { type ApiError, foundSignedOut, toApiError } from '../api/api-error.ts';
import { describeError } from '../api/describe-error.ts';
import { notify } from '../ui/notify.ts';
import type { SignedInServer } from './servers-query.ts';

/**
 * Tells of an action that failed: under its title what the server said, what that means, whether anything was changed and
 * what to do. Not of one that the person has given up, nor of one that the end of a session has: its notice tells that.
 * @returns the failure that was told; null when nothing was
 */
export function tellFailure(
  thrown: unknown,
  server: Pick<SignedInServer, 'name'>,
  title: string,
): ApiError | null {
  const error = toApiError(thrown);
  if (error.kind === 'cancelled' || foundSignedOut(error)) return null;
  const words = describeError(error, server.name);
  const message = [error.serverMessage, words.title, words.changed, words.whatToDo]
    .filter(Boolean)
    .join('\n');
  notify({ severity: 'error', title, message });
  return error;
}
