import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toApiError } from '../api/api-error.ts';
import { m } from '../messages/messages.js';
import { PageHeader } from '../ui/page-header.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ServerError } from './server-error.tsx';
import { useKeptFailure } from './use-kept-failure.ts';

interface WithServersProps<Known> {
  readonly servers: UseQueryResult<Known>;
  /** The page's title until the servers are known. */
  readonly title: string;
  readonly trail?: ReactNode;
  readonly children: (known: Known) => ReactNode;
}

/** A page that needs to know the servers first: says so while they are asked for, and when they cannot be had. */
export function WithServers<Known>({ servers, title, trail, children }: WithServersProps<Known>) {
  const { data, isFetching } = servers;
  const failure = useKeptFailure({
    failure: servers.error ?? servers.failureReason,
    fetching: isFetching,
    answered: data !== undefined,
  });
  if (data !== undefined) return children(data);
  return (
    <>
      <PageHeader title={title} trail={trail} />
      {failure ? (
        <ServerError
          error={toApiError(failure)}
          onRetry={() => void servers.refetch()}
          retrying={isFetching}
        />
      ) : (
        <Skeleton lines={6} waitingFor={m.servers_waiting()} />
      )}
    </>
  );
}
