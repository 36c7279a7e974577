import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import type { JobRun } from '../../systems/jobs.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { JobOf } from './use-run-job.ts';

interface OtherRunDialogProps {
  /** The job that was to run. */
  readonly row: JobOf;
  /** The run of another one that the server is at. */
  readonly run: JobRun;
  readonly onWait: () => void;
  readonly onClose: () => void;
}

/** Says that the server is at another job and has begun nothing, and offers to begin when that one is over. */
export function OtherRunDialog({ row: { server, facet, job }, run, onWait, onClose }: OtherRunDialogProps) {
  const list = facet.list();
  const raw = useQueryClient().getQueryData(list.queryKey);
  const other =
    raw === undefined
      ? undefined
      : list.select(raw).jobs.find(({ jobId }) => jobId.toLowerCase() === run.jobId);
  return (
    <Dialog
      title={m.job_other_title({ server: server.name })}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {m.job_other_leave()}
          </Button>
          <Button onClick={onWait}>{m.job_other_wait()}</Button>
        </>
      }
    >
      <p>
        <bdi>
          {other
            ? m.job_other_named({ other: shorten(other.name, 120), job: shorten(job.name, 120) })
            : m.job_other_unnamed({ job: shorten(job.name, 120) })}
        </bdi>
      </p>
      <p>{m.job_other_why()}</p>
    </Dialog>
  );
}
