import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { m } from '../messages/messages.js';
import type { DeclaredSettings } from '../systems/settings.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './conflict-dialog.module.css';
import { declaredAt } from './declaration.ts';
import type { Conflict } from './merge.ts';
import type { ChosenTheirs } from './save-settings.ts';
import { ShownValue } from './shown-value.tsx';
import { pathKey } from './values.ts';

interface ConflictDialogProps {
  readonly conflicts: readonly Conflict[];
  /** What the server has now. */
  readonly fresh: DeclaredSettings;
  /** Whether choosing goes on to save, or only puts what was chosen into the form. */
  readonly saves: boolean;
  /** The paths where the other's value is taken; null to leave all as it is. */
  readonly onChoose: (theirs: ChosenTheirs | null) => void;
}

/** What somebody else has changed too since the form was opened: both values, to be chosen between one by one. */
export function ConflictDialog({ conflicts, fresh, saves, onChoose }: ConflictDialogProps) {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (key: string, other: boolean) =>
    setTheirs((before) => new Set(other ? [...before, key] : [...before].filter((one) => one !== key)));
  return (
    <Dialog
      wide
      title={m.settings_conflict_title({ count: conflicts.length })}
      onClose={() => onChoose(null)}
      actions={
        <>
          <Button variant="default" onClick={() => onChoose(null)}>
            {m.settings_conflict_back()}
          </Button>
          <Button
            onClick={() =>
              onChoose(conflicts.map(({ path }) => path).filter((path) => theirs.has(pathKey(path))))
            }
          >
            {saves ? m.settings_conflict_save() : m.settings_conflict_use()}
          </Button>
        </>
      }
    >
      <p>{m.settings_conflict_what()}</p>
      {conflicts.map((conflict) => {
        const key = pathKey(conflict.path);
        return (
          <OneConflict
            key={key}
            conflict={conflict}
            fresh={fresh}
            theirs={theirs.has(key)}
            onChoose={(other) => choose(key, other)}
          />
        );
      })}
    </Dialog>
  );
}

interface OneConflictProps {
  readonly conflict: Conflict;
  readonly fresh: DeclaredSettings;
  readonly theirs: boolean;
  readonly onChoose: (theirs: boolean) => void;
}

function OneConflict({ conflict, fresh, theirs, onChoose }: OneConflictProps) {
  const group = useId();
  const { path, kind } = conflict;
  const declared = declaredAt(fresh, path);
  const shown = (value: unknown) => (
    <ShownValue declared={declared} value={value} secret={kind === 'secret'} />
  );
  return (
    <fieldset className={styles.conflict}>
      <legend className={styles.name}>
        <bdi>{conflict.title}</bdi> <bdi className={styles.section}>{conflict.sectionTitle}</bdi>
      </legend>
      <p className={styles.before}>
        {m.settings_conflict_before()} {shown(conflict.loaded)}
      </p>
      <div className={styles.both}>
        <label className={styles.side}>
          <input type="radio" name={group} checked={!theirs} onChange={() => onChoose(false)} />
          <span className={styles.whose}>{m.settings_conflict_mine()}</span>
          <span className={styles.value}>{shown(conflict.mine)}</span>
        </label>
        <label className={styles.side}>
          <input type="radio" name={group} checked={theirs} onChange={() => onChoose(true)} />
          <span className={styles.whose}>{m.settings_conflict_theirs()}</span>
          <span className={styles.value}>{shown(conflict.theirs)}</span>
        </label>
      </div>
    </fieldset>
  );
}
