import { skipToken, useQueries } from '@tanstack/react-query';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { refetchEvery } from '../../api/query-client.ts';
import { connectedOptions } from '../../servers/connected-query.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { useKeptFailures } from '../../servers/use-kept-failure.ts';
import type { JobList, JobRuns, JobsFacet } from '../../systems/jobs.ts';

const REFETCH_EVERY = 60_000;

/** What is known of the jobs of one server. Each server stands for itself: none waits for another. */
export interface ServerJobs {
  readonly server: SignedInServer;
  /** Null before the server has said who it is, and where it has no jobs. */
  readonly facet: JobsFacet | null;
  /** Whether it is certain that the server has no jobs. */
  readonly without: boolean;
  readonly list: JobList | null;
  readonly runs: JobRuns | null;
  readonly error: ApiError | null;
  readonly fetching: boolean;
  readonly readAt: number | null;
  readonly refetch: () => void;
}

/** The jobs of all given servers, read again every minute while they are looked at. */
export function useJobLists(servers: readonly SignedInServer[]): readonly ServerJobs[] {
  const connections = useQueries({ queries: servers.map((server) => connectedOptions(server)) });
  const facets = servers.map((_server, place) => connections[place]?.data?.jobs ?? null);
  const lists = useQueries({
    queries: servers.map((server, place) => {
      const query = facets[place]?.list();
      return query
        ? { ...query, refetchInterval: refetchEvery(REFETCH_EVERY) }
        : { queryKey: [{ _id: 'no-jobs', server: server.id }], queryFn: skipToken };
    }),
  });
  const runs = useQueries({
    queries: servers.map((server, place) => {
      const facet = facets[place];
      return facet?.seesRuns.allowed
        ? { ...facet.runs(), refetchInterval: refetchEvery(REFETCH_EVERY) }
        : { queryKey: [{ _id: 'no-runs', server: server.id }], queryFn: skipToken };
    }),
  });
  const failures = useKeptFailures(
    new Map(
      servers.map(({ id }, place) => {
        const [connection, list] = [connections[place], lists[place]];
        const failure =
          connection?.error ?? connection?.failureReason ?? list?.error ?? list?.failureReason ?? null;
        const fetching = connection?.isFetching === true || list?.isFetching === true;
        return [id, { failure, fetching, answered: isJobList(list?.data) }] as const;
      }),
    ),
  );
  return servers.flatMap((server, place) => {
    const [connection, list, known] = [connections[place], lists[place], runs[place]];
    if (!connection || !list) return [];
    const failure = failures.get(server.id);
    return [
      {
        server,
        facet: facets[place] ?? null,
        without: connection.data !== undefined && connection.data.jobs === undefined,
        list: isJobList(list.data) ? list.data : null,
        runs: isJobRuns(known?.data) ? known.data : null,
        error: failure === undefined ? null : toApiError(failure),
        fetching: connection.isFetching || list.isFetching,
        readAt: list.dataUpdatedAt === 0 ? null : list.dataUpdatedAt,
        refetch: () => {
          void (connection.data ? list.refetch() : connection.refetch());
          if (known?.data !== undefined) void known.refetch();
        },
      },
    ];
  });
}

function isJobList(data: unknown): data is JobList {
  return typeof data === 'object' && data !== null && 'jobs' in data;
}

function isJobRuns(data: unknown): data is JobRuns {
  return typeof data === 'object' && data !== null && 'open' in data;
}
