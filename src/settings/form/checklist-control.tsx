import { sameValue } from '../../lib/same-value.ts';
import { m } from '../../messages/messages.js';
import { LongText } from '../../ui/long-text.tsx';
import styles from './checklist-control.module.css';
import type { ControlProps } from './control-props.ts';
import { describeValue } from './describe-value.ts';

/** The same nothing each time: what is compared by identity would change without end. */
const NONE: readonly unknown[] = [];

const ENTRY = { schema: undefined, ui: undefined };

/**
 * Any number of values out of those that are offered, each with what it means. What is stored and not offered stays
 * until it is unticked.
 */
export function ChecklistControl({ value, declared, id, naming, describedBy, onEdit }: ControlProps) {
  const stored: readonly unknown[] = Array.isArray(value) ? value : NONE;
  const choices = declared.ui?.['ui:options']?.choices ?? [];
  const known = (one: unknown) => choices.some((choice) => choice.value === one);
  const others = stored.filter((one) => !known(one));
  const turn = (one: unknown, on: boolean) => {
    const ticked = (other: unknown) =>
      sameValue(other, one) ? on : stored.some((held) => sameValue(held, other));
    // In the order of the offer, with what is unknown at the end.
    const kept = choices.map((choice) => choice.value).filter(ticked);
    const next = [...kept, ...others.filter(ticked)];
    onEdit(sameMembers(next, stored) ? stored : next);
  };
  return (
    <div id={id} role="group" {...naming} aria-describedby={describedBy} className={styles.list}>
      {choices.map((choice, index) => (
        <Choice
          key={choice.value}
          id={`${id}-${index}`}
          label={choice.label}
          code={choice.value}
          help={choice.help}
          on={stored.includes(choice.value)}
          onTurn={(on) => turn(choice.value, on)}
        />
      ))}
      {others.map((one, index) => (
        <Choice
          // oxlint-disable-next-line no-array-index-key -- the same may be stored twice
          key={`other-${index}`}
          id={`${id}-other-${index}`}
          label={describeValue(ENTRY, one)}
          code={null}
          help={m.form_checklist_unknown()}
          on
          onTurn={() => turn(one, false)}
        />
      ))}
    </div>
  );
}

function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one) => b.some((other) => sameValue(one, other)));
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly code: string | null;
  readonly help: string | undefined;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
}

function Choice({ id, label, code, help, on, onTurn }: ChoiceProps) {
  return (
    <div className={styles.choice}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={on}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      <div className={styles.words}>
        <label htmlFor={id}>
          <bdi>{label}</bdi>
        </label>
        {code !== null && code !== label && (
          <code className={styles.code} aria-hidden>
            <bdi>{code}</bdi>
          </code>
        )}
        {help && (
          <div id={`${id}-help`} className={styles.help}>
            <LongText text={help} most={200} />
          </div>
        )}
      </div>
    </div>
  );
}
