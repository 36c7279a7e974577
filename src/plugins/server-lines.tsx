import { foundSignedOut } from '../api/api-error.ts';
import { m } from '../messages/messages.js';
import { ServerError } from '../servers/server-error.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './server-lines.module.css';
import type { ServerPlugins } from './use-plugin-lists.ts';

/**
 * What a person must know of each server before reading the table: that its list could not be read (with
 * retry), or that it shows a part only, where the list
 * is about that server. A session that ended is said by the frame of all pages, not again here.
 */
export function ServerLines({
  lists,
  chosen,
}: {
  readonly lists: readonly ServerPlugins[];
  /** The servers that the list is about, by their ids; none stands for all. */
  readonly chosen: readonly string[];
}) {
  const failed = lists.filter(({ error }) => error !== null && !foundSignedOut(error));
  const partial = lists.filter(
    ({ list, server }) => list?.partial && (chosen.length === 0 || chosen.includes(server.id)),
  );
  if (failed.length + partial.length === 0) return null;
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
      {partial.map(({ server, list }) => (
        <Notice key={server.id} severity="info" dense title={m.plugins_partial({ server: server.name })}>
          {list?.partial?.()}
        </Notice>
      ))}
    </div>
  );
}
