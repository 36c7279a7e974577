import { IconDots } from '@tabler/icons-react';
import { type MouseEvent, useId, useState } from 'react';
import { jobPath } from '../../lib/job-address.ts';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import { refusalOf } from '../../systems/refusal.ts';
import { Hint } from '../../ui/hint.tsx';
import { Menu, MenuAction, MenuLink } from '../../ui/menu.tsx';
import beside from '../../ui/popover.module.css';
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

/** The menu is made with the first press, as there are many of them; from then on the browser opens it. */
function More({ row }: { readonly row: JobRow }) {
  const { server, job } = row;
  const id = useId();
  const [made, setMade] = useState(false);
  const [open, setOpen] = useState(false);
  const [asks, setAsks] = useState(false);
  const { duplicate, duplicating } = useDuplicateJob(row);
  const { remove } = useDeleteJob(row);
  const make = (event: MouseEvent) => {
    // The button names the menu before this press is over, which would close it again.
    event.preventDefault();
    setMade(true);
  };
  const name = m.job_more({ job: shorten(job.name, LONGEST_NAME) });
  return (
    <>
      <span className={beside.anchor}>
        <button
          type="button"
          className={`${beside.opener} ${styles.more}`}
          aria-label={name}
          title={name}
          aria-haspopup="menu"
          aria-expanded={open}
          {...(made ? { popoverTarget: id } : { onClick: make })}
        >
          <IconDots size={18} stroke={2} aria-hidden />
        </button>
        {made && (
          <Menu id={id} title={name} onOpen={setOpen}>
            {(close) => (
              <>
                <MenuLink to={jobPath(server.id, job.libraryId, job.jobId)}>{m.job_open()}</MenuLink>
                <MenuAction
                  why={duplicating ? m.job_duplicating() : refusalOf(job.actions.duplicate)}
                  onPress={() => {
                    close();
                    duplicate();
                  }}
                >
                  {m.job_duplicate()}
                </MenuAction>
                <MenuAction
                  danger
                  why={refusalOf(job.actions.remove)}
                  onPress={() => {
                    close();
                    setAsks(true);
                  }}
                >
                  {m.job_delete()}
                </MenuAction>
              </>
            )}
          </Menu>
        )}
      </span>
      {asks && <DeleteJobDialog of={row} open={row.open} onDelete={remove} onClose={() => setAsks(false)} />}
    </>
  );
}
