import type { ReactNode } from 'react';
import { ServerError } from './server-error.tsx';
import type { SignedInServer } from './servers-query.ts';
import { type AskedQuery, useQueryError } from './use-query-error.ts';

interface AnswerOfProps<Model> {
  readonly server: Pick<SignedInServer, 'name'>;
  readonly query: AskedQuery & { readonly data: Model | undefined };
  /** Stands in until there is an answer or a failure. */
  readonly waiting: ReactNode;
  /** True where a failure is one line among others. */
  readonly dense?: boolean;
  /** The last answer, which stays when a later one does not come. */
  readonly children: (answer: Model) => ReactNode;
}

/** What a server is asked for: the failure with the way to ask again, the answer below it, or its shape until then. */
export function AnswerOf<Model>({ server, query, waiting, dense = false, children }: AnswerOfProps<Model>) {
  const error = useQueryError(query);
  return (
    <>
      {error && (
        <ServerError
          serverName={server.name}
          error={error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
          dense={dense}
        />
      )}
      {query.data === undefined ? error === null && waiting : children(query.data)}
    </>
  );
}
