import type { ReactNode } from 'react';
import { type ApiError, foundSignedOut } from '../api/api-error.ts';
import { ServerError } from './server-error.tsx';
import styles from './server-failures.module.css';
import type { Server } from './servers-query.ts';

/** How a question to one of several servers stands. */
export interface AskedServer {
  readonly server: Server;
  /** Why the last question failed; null when it did not. */
  readonly error: ApiError | null;
  readonly fetching: boolean;
  readonly refetch: () => void;
}

interface ServerFailuresProps {
  readonly asked: readonly AskedServer[];
  /** What else must be known of servers before reading on, a line each; null for nothing. */
  readonly children?: ReactNode;
}

/**
 * The servers that could not be asked, a line for each, with a way to ask again. A session that ended is said by the
 * frame of all pages, not again here.
 */
export function ServerFailures({ asked, children = null }: ServerFailuresProps) {
  const failed = asked.filter(({ error }) => error !== null && !foundSignedOut(error));
  if (failed.length === 0 && children === null) return null;
  return (
    <div className={styles.lines}>
      {failed.map(({ server, error, fetching, refetch }) =>
        error ? (
          <ServerError
            key={server.id}
            serverName={server.name}
            error={error}
            onRetry={refetch}
            retrying={fetching}
            dense
          />
        ) : null,
      )}
      {children}
    </div>
  );
}
