import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { m } from '../messages/messages.js';
import { Dialog } from '../ui/dialog.tsx';

interface LeaveDialogProps {
  /** How many changes are not stored. */
  readonly count: number;
  /** Whether some of them are secrets, which no draft keeps. */
  readonly secrets: boolean;
  /** Whether this browser can keep a draft at all. */
  readonly canKeep: boolean;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asked when a person goes elsewhere with changes that are not stored. */
export function LeaveDialog({ count, secrets, canKeep, onStay, onKeep, onDiscard }: LeaveDialogProps) {
  return (
    <Dialog
      title={m.settings_leave_title()}
      onClose={onStay}
      actions={
        <>
          <Button variant="default" onClick={onDiscard}>
            {m.settings_leave_discard()}
          </Button>
          {canKeep && (
            <Button variant="default" onClick={onKeep}>
              {m.settings_leave_keep()}
            </Button>
          )}
          <Button onClick={onStay}>{m.settings_leave_stay()}</Button>
        </>
      }
    >
      <p>{m.settings_leave_what({ count })}</p>
      <p>{canKeep ? m.settings_leave_draft() : m.settings_draft_not_kept()}</p>
      {secrets && <p>{m.settings_leave_secrets()}</p>}
    </Dialog>
  );
}
