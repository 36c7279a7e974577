import { type ApiError, foundSignedOut, toApiError } from '../api/api-error.ts';

/**
 * Why a server could not be read after it had done what was asked: that takes nothing back of what it has done.
 * @throws ApiError what was thrown, when the reading was given up or has ended with the session
 */
export function unreadBecause(thrown: unknown): ApiError {
  const error = toApiError(thrown);
  if (error.kind === 'cancelled' || foundSignedOut(error)) throw error;
  return error;
}
