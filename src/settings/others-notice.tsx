import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { m } from '../messages/messages.js';
import { Notice } from '../ui/notice.tsx';
import { changeName } from './change-names.ts';
import { ChangedList } from './changed-list.tsx';
import { declaredAt } from './declaration.ts';
import styles from './others-notice.module.css';
import { ShownValue } from './shown-value.tsx';
import type { OthersState } from './use-others-changes.ts';

/** How many changes of the other are told one by one. */
const MOST = 10;

/** Says what somebody else has changed under a form with changes, and what became of it there. */
export function OthersNotice({ others: { told, compare, dismiss } }: { readonly others: OthersState }) {
  if (!told) return null;
  const { fresh, theirs, conflicts, lost } = told;
  return (
    <Notice
      severity="warning"
      urgent
      title={m.settings_others_title()}
      actions={
        conflicts.length > 0 ? (
          <Button variant="default" size="xs" onClick={() => compare(true)}>
            {m.settings_others_compare()}
          </Button>
        ) : (
          <Button variant="default" size="xs" onClick={dismiss}>
            {m.ui_dismiss()}
          </Button>
        )
      }
    >
      <p>
        {conflicts.length > 0
          ? m.settings_others_conflicts({ count: conflicts.length })
          : m.settings_others_merged()}
      </p>
      {conflicts.length > 0 && <ChangedList changes={conflicts} />}
      <ul className={styles.list}>
        {theirs.slice(0, MOST).map((change) => {
          const declared = declaredAt(fresh, change.path);
          return (
            <li key={JSON.stringify(change.path)}>
              <bdi className={styles.name}>{changeName(change.title)}</bdi>
              {': '}
              <ShownValue declared={declared} value={change.old} /> →{' '}
              <ShownValue declared={declared} value={change.new} />
            </li>
          );
        })}
      </ul>
      {lost.length > 0 && (
        <p>
          {m.settings_lost_changes()} <ChangedList changes={lost} />
        </p>
      )}
      {theirs.length > MOST && <p>{m.settings_and_more({ count: theirs.length - MOST })}</p>}
    </Notice>
  );
}
