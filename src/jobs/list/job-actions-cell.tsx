import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { jobPath } from '../../lib/job-address.ts';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import { refusalOf } from '../../systems/refusal.ts';
import { DropDown, DropDownAction, DropDownLink } from '../../ui/drop-down.tsx';
import { Hint } from '../../ui/hint.tsx';
import look from '../../ui/switch.module.css';
import { RunJobButton } from '../runs/run-job-button.tsx';
import { DeleteJobDialog } from './delete-job-dialog.tsx';
import type { JobRow } from './job-rows.ts';
import styles from './job-table.module.css';
import { useDeleteJob, useDuplicateJob, usePendingSwitch, useSwitchJob } from './use-job-changes.ts';

const LONGEST_NAME = 80;

/** What can be done with a job in the list; what may not be stays reachable and says why. */
export function JobActionsCell({ row }: { readonly row: JobRow }) {
  return (
    <span className={styles.actions}>
      <RunJobButton of={row} open={row.open} />
      <JobSwitch row={row} />
      <More row={row} />
    </span>
  );
}

function JobSwitch({ row }: { readonly row: JobRow }) {
  const { job } = row;
  const { enabled } = job.settings;
  const pending = usePendingSwitch(row);
  const turn = useSwitchJob(row);
  const why = refusalOf(enabled ? job.actions.disable : job.actions.enable);
  const locked = pending !== null || why !== null;
  return (
    <Hint<HTMLInputElement> text={why}>
      {(hinted) => (
        <input
          {...hinted}
          type="checkbox"
          // oxlint-disable-next-line role-has-required-aria-props -- a native checkbox tells its position
          role="switch"
          className={look.switch}
          aria-label={m.job_switch_label({ job: shorten(job.name, LONGEST_NAME) })}
          aria-disabled={locked}
          aria-busy={pending !== null}
          checked={pending ?? enabled}
          onChange={() => {
            if (!locked) turn(!enabled);
          }}
        />
      )}
    </Hint>
  );
}

function More({ row }: { readonly row: JobRow }) {
  const { server, job } = row;
  const [asks, setAsks] = useState(false);
  const { duplicate, duplicating } = useDuplicateJob(row);
  const { remove } = useDeleteJob(row);
  return (
    <>
      <DropDown
        className={styles.more ?? ''}
        name={m.job_more({ job: shorten(job.name, LONGEST_NAME) })}
        label={<IconDots size={18} stroke={2} aria-hidden />}
      >
        {(close) => (
          <>
            <DropDownLink to={jobPath(server.id, job.libraryId, job.jobId)}>{m.job_open()}</DropDownLink>
            <DropDownAction
              why={duplicating ? m.job_duplicating() : refusalOf(job.actions.duplicate)}
              onPress={() => {
                close();
                duplicate();
              }}
            >
              {m.job_duplicate()}
            </DropDownAction>
            <DropDownAction
              danger
              why={refusalOf(job.actions.remove)}
              onPress={() => {
                close();
                setAsks(true);
              }}
            >
              {m.job_delete()}
            </DropDownAction>
          </>
        )}
      </DropDown>
      {asks && <DeleteJobDialog of={row} open={row.open} onDelete={remove} onClose={() => setAsks(false)} />}
    </>
  );
}
