import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { m } from '../../messages/messages.js';
import type { JobRun } from '../../systems/jobs.ts';
import { refusalOf } from '../../systems/refusal.ts';
import { JobButton } from './job-button.tsx';
import { OtherRunDialog } from './other-run-dialog.tsx';
import { isUnderWay } from './running-jobs.ts';
import { type JobOf, runAfter, useRunJob, useRunStarts } from './use-run-job.ts';

interface RunJobButtonProps {
  readonly of: JobOf;
  /** The run of the job that waits or goes on; null for none. */
  readonly open: JobRun | null;
}

/** Runs a job now; while the server is at another one, it offers to wait for that. */
export function RunJobButton({ of, open }: RunJobButtonProps) {
  const cache = useQueryClient();
  const [other, setOther] = useState<JobRun | null>(null);
  const starts = useRunStarts(of);
  const run = useRunJob(of, setOther);
  const underWay = open !== null && isUnderWay(open);
  return (
    <>
      <JobButton
        why={refusalOf(of.job.actions.run) ?? (underWay ? m.job_run_under_way() : null)}
        busy={starts}
        onPress={run}
      >
        {m.job_run_now()}
      </JobButton>
      {other && (
        <OtherRunDialog
          row={of}
          run={other}
          onWait={() => {
            runAfter(cache, of, other);
            setOther(null);
          }}
          onClose={() => setOther(null)}
        />
      )}
    </>
  );
}
