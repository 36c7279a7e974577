import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { m } from '../../messages/messages.js';
import { refusalOf } from '../../systems/refusal.ts';
import { CutTextHints } from '../../ui/cut-text-hints.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { NextRunCell } from '../list/job-cells.tsx';
import type { JobRow } from '../list/job-rows.ts';
import { LastRunCell } from '../list/last-run-cell.tsx';
import { useDuplicateJob, usePendingSwitch, useSwitchJob } from '../list/use-job-changes.ts';
import { JobButton } from '../runs/job-button.tsx';
import { RunJobButton } from '../runs/run-job-button.tsx';
import styles from './job-editor.module.css';

interface JobHeadProps {
  readonly row: JobRow;
  /** Asks whether the job is to be deleted. */
  readonly onDelete: () => void;
}

/** What a job is called, where it is, what can be done with it, and how it stands. */
export function JobHead({ row, onDelete }: JobHeadProps) {
  const { server, job } = row;
  return (
    <>
      <PageHeader
        title={job.name}
        trail={<Link to="/jobs">{m.nav_jobs()}</Link>}
        summary={
          <span>
            <bdi>{job.library.name}</bdi> · {server.name} · {job.type()}
          </span>
        }
        actions={<Actions row={row} onDelete={onDelete} />}
      />
      <Runs row={row} />
    </>
  );
}

function Actions({ row, onDelete }: JobHeadProps) {
  const { job, open } = row;
  const { enabled } = job.settings;
  const pending = usePendingSwitch(row);
  const turn = useSwitchJob(row);
  const { duplicate, duplicating } = useDuplicateJob(row);
  const to = pending ?? !enabled;
  return (
    <div role="group" aria-label={m.jobs_column_actions()} className={styles.actions}>
      <RunJobButton of={row} open={open} />
      <JobButton
        why={refusalOf(enabled ? job.actions.disable : job.actions.enable)}
        busy={pending !== null}
        onPress={() => turn(to)}
      >
        {to ? m.job_turn_on() : m.job_turn_off()}
      </JobButton>
      <JobButton why={refusalOf(job.actions.duplicate)} busy={duplicating} onPress={duplicate}>
        {m.job_duplicate()}
      </JobButton>
      <JobButton why={refusalOf(job.actions.remove)} onPress={onDelete}>
        {m.job_delete()}
      </JobButton>
    </div>
  );
}

/** When it runs next, and how its last run went, or goes. */
function Runs({ row }: { readonly row: JobRow }) {
  useReadAfterRun(row);
  return (
    <CutTextHints>
      <dl className={styles.runs}>
        <div>
          <dt>{m.jobs_column_next()}</dt>
          <dd>
            <NextRunCell row={row} />
          </dd>
        </div>
        <div>
          <dt>{m.jobs_column_last()}</dt>
          <dd>
            <LastRunCell row={row} />
          </dd>
        </div>
      </dl>
    </CutTextHints>
  );
}

/** What a run has left at its job is read as soon as the run is over. */
function useReadAfterRun({ facet, job: { libraryId, jobId }, open }: JobRow): void {
  const cache = useQueryClient();
  const runId = open?.id ?? null;
  const before = useRef(runId);
  useEffect(() => {
    const isOver = before.current !== null && before.current !== runId;
    before.current = runId;
    if (isOver) void cache.invalidateQueries({ queryKey: facet.job({ libraryId, jobId }).queryKey });
  }, [cache, facet, libraryId, jobId, runId]);
}
