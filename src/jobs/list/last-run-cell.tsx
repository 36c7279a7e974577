import { parseTime } from '../../lib/relative-time.ts';
import { m } from '../../messages/messages.js';
import { refusalOf } from '../../systems/refusal.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { JobButton } from '../runs/job-button.tsx';
import { outcomeWords, progressWords, RESULT_LOOKS, resultWords } from '../runs/run-words.ts';
import { giveUpWaiting, isUnderWay, useRunning } from '../runs/running-jobs.ts';
import { useStopRun } from '../runs/use-run-job.ts';
import type { JobRow } from './job-rows.ts';
import styles from './job-table.module.css';

/** What a job is at, or what came of its last run. */
export function LastRunCell({ row }: { readonly row: JobRow }) {
  const { waiting } = useRunning();
  const { server, job, open } = row;
  const wait = waiting.find((one) => one.server.id === server.id && one.job.jobId === job.jobId);
  if (open !== null && isUnderWay(open)) return <OpenRun row={row} />;
  if (wait) {
    return (
      <span className={styles.run} role="status">
        <StateBadge look="pending">{m.job_waits_for_other()}</StateBadge>
        <LinkButton onClick={() => giveUpWaiting(wait)}>{m.job_wait_give_up()}</LinkButton>
      </span>
    );
  }
  return <LastResultWords row={row} />;
}

function OpenRun({ row }: { readonly row: JobRow }) {
  const { runs } = useRunning();
  const { server, facet, job, open } = row;
  const { stop, stopping } = useStopRun({ server, facet, job });
  if (open === null) return null;
  const followed = runs.find((one) => one.server.id === server.id && one.runId === open.id);
  const progress = followed?.progress ?? null;
  const words = progressWords(open, progress);
  const next = parseTime(open.nextAt ?? '');
  // Heard before it was read.
  const hasBegun = open.state === 'waiting' && progress !== null;
  return (
    <span className={styles.run}>
      <StateBadge look="pending">{words}</StateBadge>
      {open.state !== 'trying-again' && (
        <progress
          className={styles.progress}
          aria-label={m.job_progress_of({ job: job.name })}
          aria-valuetext={words}
          {...(progress && { value: progress.current, max: progress.total })}
        />
      )}
      {progress?.message && (
        <bdi className={styles.below} data-cut>
          {progress.message}
        </bdi>
      )}
      {open.error && (
        <bdi className={styles.below} data-cut>
          {open.error}
        </bdi>
      )}
      {next !== null && (
        <span className={styles.below}>
          {m.sync_next_try()} <RelativeTime time={next} />
        </span>
      )}
      <JobButton
        why={refusalOf(facet.stopsRun(hasBegun ? 'running' : open.state))}
        busy={stopping}
        onPress={() => stop(open.id)}
      >
        {m.job_stop()}
      </JobButton>
    </span>
  );
}

function LastResultWords({ row: { last } }: { readonly row: JobRow }) {
  if (last === null) return <span className={styles.quiet}>{m.jobs_never_run()}</span>;
  const { kind, at, outcome, message } = last;
  const time = parseTime(at);
  return (
    <span className={styles.run}>
      <span className={styles.result}>
        <StateBadge look={RESULT_LOOKS[kind]}>{resultWords(kind)}</StateBadge>
        {time === null ? <bdi>{at}</bdi> : <RelativeTime time={time} past />}
      </span>
      {outcome && <span className={styles.below}>{outcomeWords(outcome)}</span>}
      {!outcome && message && (
        <span className={styles.below}>
          <LongText text={message} />
        </span>
      )}
    </span>
  );
}
