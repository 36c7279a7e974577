import type { UseQueryResult } from '@tanstack/react-query';
import { type ApiError, foundSignedOut, toApiError } from '../api/api-error.ts';
import { useKeptFailure } from './use-kept-failure.ts';

/** What is known of a question that may be asked again. */
export interface AskedQuery extends Pick<UseQueryResult, 'data' | 'error' | 'failureReason' | 'isFetching'> {
  readonly refetch: () => Promise<unknown>;
}

/**
 * Why a server has not answered, from its first refusal until it answers: also while it is asked again. Null too when
 * one is signed out there, which the page's frame tells.
 */
export function useQueryError({ data, error, failureReason, isFetching }: AskedQuery): ApiError | null {
  const failure = useKeptFailure({
    failure: error ?? failureReason,
    fetching: isFetching,
    answered: data !== undefined,
  });
  return failure === null || foundSignedOut(failure) ? null : toApiError(failure);
}
