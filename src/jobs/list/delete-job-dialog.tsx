import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import type { JobRun } from '../../systems/jobs.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { isUnderWay } from '../runs/running-jobs.ts';
import type { JobOf } from '../runs/use-run-job.ts';

interface DeleteJobDialogProps {
  readonly of: JobOf;
  /** The run of the job that waits or goes on; null for none. */
  readonly open: JobRun | null;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks whether a job is to be deleted, and says what goes with it. */
export function DeleteJobDialog({ of: { server, job }, open, onDelete, onClose }: DeleteJobDialogProps) {
  return (
    <Dialog
      title={<bdi>{m.job_delete_title({ job: shorten(job.name, 120) })}</bdi>}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {m.job_delete_keep()}
          </Button>
          <Button
            color="red.8"
            onClick={() => {
              onDelete();
              onClose();
            }}
          >
            {m.job_delete()}
          </Button>
        </>
      }
    >
      <p>{m.job_delete_what({ library: job.library.name, server: server.name })}</p>
      {open !== null && isUnderWay(open) && <p>{m.job_delete_running()}</p>}
    </Dialog>
  );
}
