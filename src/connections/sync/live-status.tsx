import { useQuery } from '@tanstack/react-query';
import { toApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import { ServerError } from '../../servers/server-error.tsx';
import type { SyncsFacet } from '../../systems/syncs.ts';
import type { Allowed } from '../../systems/system.ts';
import { refusalOf } from '../../systems/refusal.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MeasuredTime } from '../../ui/relative-time.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './sync.module.css';
import { Counts } from './sync-result.tsx';

interface LiveStatusProps {
  readonly facet: SyncsFacet;
  readonly pluginId: string;
  readonly pluginName: string;
  readonly serverName: string;
  /** Without an account there is nothing to ask about. */
  readonly allowed: Allowed;
}

/** What there is to do, as the plugin says it when a person asks: it has to be started for that. */
export function LiveStatus({ facet, pluginId, pluginName, serverName, allowed }: LiveStatusProps) {
  const live = useQuery({ ...facet.live(pluginId), enabled: false, retry: false });
  return (
    <div className={styles.block}>
      <div className={styles.line}>
        <h3 className={styles.title}>{m.sync_live_title()}</h3>
        <ActionButton refused={refusalOf(allowed)} busy={live.isFetching} onPress={() => void live.refetch()}>
          {live.data ? m.sync_live_ask_again() : m.sync_live_ask()}
        </ActionButton>
      </div>
      {live.isFetching && !live.data && (
        <Skeleton lines={2} shape="text" waitingFor={m.sync_live_waiting({ plugin: pluginName })} />
      )}
      {live.error && !live.isFetching && (
        <ServerError
          serverName={serverName}
          error={toApiError(live.error)}
          onRetry={() => void live.refetch()}
          retrying={live.isFetching}
          dense
        />
      )}
      {allowed.allowed && !live.data && !live.error && !live.isFetching && (
        <p className={styles.muted}>{m.sync_live_unasked({ plugin: pluginName })}</p>
      )}
      {live.data && (
        <div role="status">
          {live.data.kind === 'told' ? (
            <Counts counts={live.data.counts} />
          ) : (
            <Notice severity="warning" title={m.sync_live_silent({ plugin: pluginName })}>
              {live.data.message && <LongText text={live.data.message} />}
            </Notice>
          )}
          <p className={styles.muted}>
            {m.sync_live_asked()} <MeasuredTime time={live.dataUpdatedAt} />
          </p>
        </div>
      )}
    </div>
  );
}
