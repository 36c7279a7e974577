import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { m } from '../../messages/messages.js';
import { Dialog } from '../../ui/dialog.tsx';
import { useSettingsForm, useStore } from './form-context.ts';
import { IconButton } from './icon-button.tsx';
import styles from './save-bar.module.css';

export interface Saving {
  readonly done: number;
  readonly all: number;
}

interface SaveBarProps {
  readonly saving: Saving | null;
  readonly onSave: () => void;
  readonly onReview: () => void;
  /** Stops a save that is under way: what is not stored by then stays a change. */
  readonly onCancel: () => void;
}

/** From how many changes on it is asked before all of them go. */
const MANY = 3;

/** What has been changed and what can be done with it, at the lower edge while there is something. */
export function SaveBar({ saving, onSave, onReview, onCancel }: SaveBarProps) {
  const { store, announce } = useSettingsForm();
  const count = useStore((held) => held.changes().length);
  const errors = useStore(
    (held) =>
      held.errors().filter(({ severity, source }) => severity === 'error' && source === 'rule').length,
  );
  const canUndo = useStore((held) => held.canUndo);
  const canRedo = useStore((held) => held.canRedo);
  const isNew = useStore((held) => held.declared.isNew === true);
  const [asking, setAsking] = useState(false);
  if (count === 0 && !saving && !isNew) return null;
  const discard = () => {
    setAsking(false);
    store.resetAll();
    announce(m.form_discarded());
  };
  return (
    <div
      ref={leaveFocusToForm}
      className={styles.bar}
      role="region"
      aria-label={m.form_changes_region()}
      data-floating
    >
      {saving ? (
        <Progress saving={saving} onCancel={onCancel} />
      ) : (
        <p className={styles.words}>
          <strong>{isNew ? m.form_new() : m.form_changes({ count })}</strong>
          {/* What is missing in a new thing that nobody has begun with is no mistake yet. */}
          {errors > 0 && count > 0 && (
            <span className={styles.errors}>{m.form_errors_to_mend({ count: errors })}</span>
          )}
        </p>
      )}
      <div className={styles.actions}>
        <IconButton
          icon={IconArrowBackUp}
          label={m.form_undo()}
          disabled={!canUndo || saving !== null}
          onPress={() => {
            store.undo();
            announce(m.form_undo_said({ count: store.changes().length }));
          }}
        />
        <IconButton
          icon={IconArrowForwardUp}
          label={m.form_redo()}
          disabled={!canRedo || saving !== null}
          onPress={() => {
            store.redo();
            announce(m.form_redo_said({ count: store.changes().length }));
          }}
        />
        <Button
          variant="default"
          size="sm"
          aria-disabled={saving !== null}
          onClick={() => {
            if (saving) return;
            if (count > MANY) setAsking(true);
            else discard();
          }}
        >
          {m.form_discard()}
        </Button>
        <Button
          variant="default"
          size="sm"
          aria-disabled={saving !== null}
          onClick={() => !saving && onReview()}
        >
          {m.form_review()}
        </Button>
        <Button
          size="sm"
          aria-keyshortcuts="Control+S Meta+S"
          aria-disabled={saving !== null}
          aria-busy={saving !== null}
          onClick={() => !saving && onSave()}
        >
          {isNew ? m.form_create() : m.form_save()}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={m.form_discard_title({ count })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button variant="default" size="sm" onClick={() => setAsking(false)}>
                {m.form_discard_no()}
              </Button>
              <Button size="sm" color="red" onClick={discard}>
                {m.form_discard_yes()}
              </Button>
            </>
          }
        >
          <p>{m.form_discard_why()}</p>
        </Dialog>
      )}
    </div>
  );
}

/** The bar goes with the last change; the form takes the focus then. */
function leaveFocusToForm(bar: HTMLElement | null): () => void {
  const form = bar?.parentElement;
  return () => {
    if (!bar?.contains(document.activeElement) && document.activeElement !== document.body) return;
    queueMicrotask(() => form?.focus({ preventScroll: true }));
  };
}

interface ProgressProps {
  readonly saving: Saving;
  readonly onCancel: () => void;
}

function Progress({ saving: { done, all }, onCancel }: ProgressProps) {
  const words = m.form_saving({ done, all });
  return (
    <div className={styles.progress}>
      <p role="status">{words}</p>
      <progress className={styles.track} value={done} max={Math.max(all, 1)} aria-label={words} />
      <Button variant="default" size="xs" onClick={onCancel}>
        {m.form_saving_cancel()}
      </Button>
    </div>
  );
}
