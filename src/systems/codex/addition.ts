import { ApiError } from '../../api/api-error.ts';

/**
 * Stands in for an answer that is read beside another one and can be done without. That the session has ended, or that
 * nobody wants the answers any more, concerns both of them.
 * @throws ApiError `signed-out` and `cancelled`
 */
export function unreadable(error: unknown): null {
  if (error instanceof ApiError && (error.kind === 'signed-out' || error.kind === 'cancelled')) throw error;
  return null;
}
