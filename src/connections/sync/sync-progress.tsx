import { IconCircle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { m } from '../../messages/messages.js';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { parseTime } from '../../lib/relative-time.ts';
import type { SyncRun } from '../../systems/syncs.ts';
import type { RunningSync } from './running-syncs.ts';
import styles from './sync.module.css';

interface SyncProgressProps {
  readonly sync: RunningSync;
  /** As it was read last; undefined before. */
  readonly run: SyncRun | undefined;
}

/** How far a sync has come, step by step. */
export function SyncProgress({ sync, run }: SyncProgressProps) {
  if (run?.state === 'trying-again') return <TryingAgain run={run} />;
  const { facet, progress, live, pluginName } = sync;
  const known = progress !== null && progress.total === facet.steps.length;
  const current = known ? progress.current : null;
  return (
    <div className={styles.progress}>
      <div
        role="progressbar"
        aria-label={m.sync_progress_of({ plugin: pluginName })}
        aria-valuemin={0}
        aria-valuemax={progress?.total ?? facet.steps.length}
        {...(progress && { 'aria-valuenow': progress.current })}
        aria-valuetext={stepWords(sync)}
        className={styles.bar}
      >
        <div
          className={styles.filled}
          data-part={progress === null ? 'none' : Math.round((progress.current / progress.total) * 10)}
        />
      </div>
      <ol className={styles.steps}>
        {facet.steps.map((step, place) => (
          <Step key={step()} label={step()} how={current === null ? 'to-come' : howFar(place, current)} />
        ))}
      </ol>
      <p className={styles.muted}>
        {progress === null ? (
          live ? (
            m.sync_begins()
          ) : (
            m.sync_polled()
          )
        ) : (
          <bdi>{progress.message ?? stepWords(sync)}</bdi>
        )}
      </p>
    </div>
  );
}

function howFar(place: number, current: number): 'over' | 'now' | 'to-come' {
  if (place === current) return 'now';
  return place < current ? 'over' : 'to-come';
}

function stepWords({ progress, facet }: RunningSync): string {
  if (progress === null) return m.sync_state_running();
  const step = progress.total === facet.steps.length ? facet.steps[progress.current]?.() : undefined;
  return step ?? m.sync_step_count({ current: progress.current, total: progress.total });
}

const STEP_ICONS = { over: IconCircleCheck, now: IconLoader2, 'to-come': IconCircle } as const;

function Step({ label, how }: { readonly label: string; readonly how: keyof typeof STEP_ICONS }) {
  const Icon = STEP_ICONS[how];
  return (
    <li className={styles.step} data-how={how} aria-current={how === 'now' ? 'step' : undefined}>
      <Icon size={16} stroke={2} aria-hidden />
      {label}
    </li>
  );
}

function TryingAgain({ run }: { readonly run: SyncRun }) {
  const next = parseTime(run.nextAt ?? '');
  return (
    <div className={styles.progress}>
      <p>{m.sync_trying_again()}</p>
      {next !== null && (
        <p>
          {m.sync_next_try()} <RelativeTime time={next} />
        </p>
      )}
      {run.error && (
        <p className={styles.muted}>
          <bdi>{run.error}</bdi>
        </p>
      )}
    </div>
  );
}
