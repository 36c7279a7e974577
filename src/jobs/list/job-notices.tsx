import { describeError } from '../../api/describe-error.ts';
import { m } from '../../messages/messages.js';
import { Notice } from '../../ui/notice.tsx';
import styles from './job-table.module.css';
import { UntoldRuns } from './untold-runs.tsx';
import type { ServerJobs } from './use-job-lists.ts';

/** What a person must know before reading the list: which jobs are missing in it, and what nobody can tell them. */
export function JobNotices({ lists }: { readonly lists: readonly ServerJobs[] }) {
  const unread = lists.flatMap(({ server, list }) =>
    (list?.unread ?? []).map(({ library, error }) => ({ server, library, error })),
  );
  const blind = lists.filter(
    ({ facet, list }) => facet?.seesRuns.allowed === false && (list?.jobs.length ?? 0) > 0,
  );
  if (unread.length + blind.length === 0) return null;
  return (
    <div className={styles.notices}>
      {unread.map(({ server, library, error }) => (
        <Notice
          key={`${server.id} ${library.id}`}
          severity="warning"
          dense
          title={m.jobs_unread({ library: library.name, server: server.name })}
        >
          {[error.serverMessage, describeError(error, server.name).title, m.jobs_unread_why()]
            .filter(Boolean)
            .join(' ')}
        </Notice>
      ))}
      {blind.map(
        ({ server, facet, list }) =>
          facet?.seesRuns.allowed === false && (
            <UntoldRuns
              key={server.id}
              name={server.name}
              facet={facet}
              why={facet.seesRuns.reason()}
              libraries={list?.libraries ?? []}
            />
          ),
      )}
    </div>
  );
}
