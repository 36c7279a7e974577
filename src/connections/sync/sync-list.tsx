import { useSyncExternalStore } from 'react';
import { parseTime } from '../../lib/relative-time.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { SyncsFacet } from '../../systems/syncs.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import styles from './sync.module.css';
import { SyncBadge } from './sync-badge.tsx';
import { onSeenSyncs, seenSyncs } from './sync-history.ts';
import { SyncResult } from './sync-result.tsx';

interface SyncListProps {
  readonly server: SignedInServer;
  readonly facet: SyncsFacet;
  readonly pluginId: string;
  readonly accountPath: string;
}

/** The syncs that ended while this tab was open: the server remembers only the last one. */
export function SyncList({ server, facet, pluginId, accountPath }: SyncListProps) {
  const of = { serverId: server.id, user: server.session.user.name };
  const seen = useSyncExternalStore(onSeenSyncs, () => seenSyncs(of));
  const runs = seen.flatMap((one) =>
    one.pluginId === pluginId ? (facet.latest(pluginId).select(one.raw) ?? []) : [],
  );
  if (runs.length === 0) return null;
  return (
    <div className={styles.block}>
      <h3 className={styles.title}>{m.sync_history()}</h3>
      <p className={styles.muted}>{m.sync_history_what()}</p>
      <ol className={styles.list}>
        {runs.map((run) => {
          const ended = parseTime(run.endedAt ?? '');
          return (
            <li key={run.id}>
              <details>
                <summary className={styles.summary}>
                  <SyncBadge state={run.state} />
                  {ended !== null && <RelativeTime time={ended} past />}
                  <span className={styles.muted}>
                    {run.outcome?.problems[0]?.title() ?? run.outcome?.counts.map(countWords).join(' · ')}
                  </span>
                </summary>
                {run.outcome && <SyncResult outcome={run.outcome} accountPath={accountPath} />}
                {run.error && (
                  <p className={styles.muted}>
                    <bdi>{run.error}</bdi>
                  </p>
                )}
              </details>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function countWords({ label, count }: { readonly label: () => string; readonly count: number }): string {
  return `${label()} ${count}`;
}
