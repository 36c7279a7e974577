import { refusalOf } from '../../systems/refusal.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import { toApiError } from '../../api/api-error.ts';
import { parseTime } from '../../lib/relative-time.ts';
import { m } from '../../messages/messages.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import { ServerError } from '../../servers/server-error.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { LateCode } from '../../systems/late-code.ts';
import type { SyncOverview, SyncRun, SyncsFacet } from '../../systems/syncs.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ConnectionHealth } from './connection-health.tsx';
import { LiveStatus } from './live-status.tsx';
import { followSync, isUnderWay, type RunningSync, useRunningSync, watchSyncs } from './running-syncs.ts';
import styles from './sync.module.css';
import { SyncBadge } from './sync-badge.tsx';
import { SyncList } from './sync-list.tsx';
import { SyncProgress } from './sync-progress.tsx';
import { SyncResult } from './sync-result.tsx';
import { useLateFacet } from './use-late-facet.ts';
import { useStartSync, useStopSync, useSyncStarts } from './use-sync-actions.ts';

interface ConnectionSyncProps {
  readonly server: SignedInServer;
  readonly syncs: LateCode<SyncsFacet>;
  readonly pluginId: string;
  /** Where the account is connected. */
  readonly accountPath: string;
}

/** A connection's syncs: the one that runs, the last one, what there is to do, and how well it works. */
export function ConnectionSync({ server, syncs, pluginId, accountPath }: ConnectionSyncProps) {
  const facet = useLateFacet(server, 'syncs', syncs);
  if (!facet) return <WaitingSyncs server={server} />;
  return <KnownSyncs server={server} facet={facet} pluginId={pluginId} accountPath={accountPath} />;
}

/** About as high as what comes, so that what stands below stays in its place. */
function WaitingSyncs({ server }: Pick<ConnectionSyncProps, 'server'>) {
  return <Skeleton lines={10} shape="text" waitingFor={m.health_waiting({ server: server.name })} />;
}

interface KnownSyncsProps extends Omit<ConnectionSyncProps, 'syncs'> {
  readonly facet: SyncsFacet;
}

function KnownSyncs({ server, facet, pluginId, accountPath }: KnownSyncsProps) {
  const overview = useQuery(facet.overview(pluginId));
  return (
    <AnswerOf server={server} query={overview} waiting={<WaitingSyncs server={server} />} dense>
      {(known) =>
        known && (
          <div className={styles.sync}>
            <Syncing
              server={server}
              facet={facet}
              pluginId={pluginId}
              accountPath={accountPath}
              overview={known}
            />
            <SyncList server={server} facet={facet} pluginId={pluginId} accountPath={accountPath} />
            <LiveStatus
              facet={facet}
              pluginId={pluginId}
              pluginName={known.pluginName}
              serverName={server.name}
              allowed={known.start}
            />
            <ConnectionHealth facet={facet} pluginId={pluginId} serverName={server.name} />
          </div>
        )
      }
    </AnswerOf>
  );
}

interface SyncingProps extends KnownSyncsProps {
  readonly overview: SyncOverview;
}

function Syncing({ server, facet, pluginId, accountPath, overview }: SyncingProps) {
  const id = useId();
  const latest = useQuery(facet.latest(pluginId));
  const run = latest.data ?? undefined;
  const running = useRunningSync(server.id, pluginId);
  const starts = useSyncStarts(server.id, pluginId);
  const of = { server, facet, pluginId, pluginName: overview.pluginName };
  const { start, joined } = useStartSync(of);
  useFollowed(of, run);
  useEffect(() => watchSyncs(server.id, pluginId), [server.id, pluginId]);
  const busy = starts || running !== undefined;
  return (
    <section className={styles.block} aria-labelledby={id}>
      <div className={styles.line}>
        <h2 id={id} className={styles.title}>
          {m.sync_title()}
        </h2>
        <div className={styles.actions}>
          {running && <StopButton {...of} running={running} state={stateOf(running, run)} />}
          <ActionButton
            refused={busy ? m.sync_refused_running() : refusalOf(overview.start)}
            busy={busy}
            onPress={start}
          >
            {m.sync_now()}
          </ActionButton>
        </div>
      </div>
      {latest.error && !latest.isFetching && (
        <ServerError
          serverName={server.name}
          error={toApiError(latest.error)}
          onRetry={() => void latest.refetch()}
          retrying={latest.isFetching}
          dense
        />
      )}
      {running && joined && <p role="status">{m.sync_joined()}</p>}
      <div role="status" className={styles.result}>
        {running ? (
          <SyncProgress sync={running} run={run} />
        ) : latest.isPending ? (
          <Skeleton lines={6} shape="text" waitingFor={m.health_waiting({ server: server.name })} />
        ) : (
          <LastSync run={run} overview={overview} accountPath={accountPath} />
        )}
      </div>
    </section>
  );
}

/** A sync that was begun elsewhere, by schedule, or before the page was loaded is followed as well. */
function useFollowed(
  of: Pick<SyncingProps, 'server' | 'facet' | 'pluginId'> & { pluginName: string },
  run: SyncRun | undefined,
): void {
  const cache = useQueryClient();
  const runId = run && isUnderWay(run) ? run.id : null;
  const { server, facet, pluginId, pluginName } = of;
  useEffect(() => {
    if (runId !== null) followSync(cache, { server, facet, pluginId, pluginName, runId });
  }, [cache, server, facet, pluginId, pluginName, runId]);
}

/** That it has begun may be heard before it is read. */
function stateOf({ progress }: RunningSync, run: SyncRun | undefined): SyncRun['state'] {
  if (run === undefined || (run.state === 'waiting' && progress !== null)) return 'running';
  return run.state;
}

interface StopButtonProps extends Pick<RunningSync, 'server' | 'facet' | 'pluginId' | 'pluginName'> {
  readonly running: RunningSync;
  readonly state: SyncRun['state'];
}

function StopButton({ running, state, ...of }: StopButtonProps) {
  const stop = useStopSync(of);
  return (
    <ActionButton
      refused={refusalOf(of.facet.stopping(state))}
      busy={stop.isPending}
      onPress={() => stop.mutate(running.runId)}
    >
      {m.sync_stop()}
    </ActionButton>
  );
}

interface LastSyncProps {
  readonly run: SyncRun | undefined;
  readonly overview: SyncOverview;
  readonly accountPath: string;
}

/** The sync that was last, which may be one that was skipped, and the last one that was really done before it. */
function LastSync({ run, overview, accountPath }: LastSyncProps) {
  const { lastOutcome, lastSyncAt } = overview;
  const done = parseTime(lastSyncAt ?? '');
  if (!run && lastOutcome === null && done === null) return <p className={styles.muted}>{m.sync_never()}</p>;
  const ended = parseTime(run?.endedAt ?? '');
  const older = run === undefined || run.state === 'skipped' || run.outcome === null;
  return (
    <>
      {run && (
        <>
          <p className={styles.line}>
            <SyncBadge state={run.state} />
            {ended !== null && <RelativeTime time={ended} past />}
          </p>
          {run.outcome && <SyncResult outcome={run.outcome} accountPath={accountPath} />}
          {run.error && (
            <p className={styles.muted}>
              <bdi>{run.error}</bdi>
            </p>
          )}
        </>
      )}
      {older && (lastOutcome !== null || done !== null) && (
        <p>
          {run ? m.sync_last_done() : m.health_last_sync()}{' '}
          {done !== null && <RelativeTime time={done} past />}
        </p>
      )}
      {older && lastOutcome !== null && <SyncResult outcome={lastOutcome} accountPath={accountPath} />}
      {older && lastOutcome === null && done !== null && (
        <p className={styles.muted}>{m.sync_last_result_unknown()}</p>
      )}
    </>
  );
}
