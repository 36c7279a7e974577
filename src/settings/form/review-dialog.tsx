import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { m } from '../../messages/messages.js';
import { LongText } from '../../ui/long-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Change } from '../changes.ts';
import {
  declaredAt,
  declaredItems,
  declaredProperty,
  type Declared,
  orderedNames,
  titleOf,
  titlesOnTheWay,
} from '../declaration.ts';
import { isRecord, own, pathKey } from '../values.ts';
import { sameValue } from '../../lib/same-value.ts';
import { describeValue } from './describe-value.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSettingsForm, useStore } from './form-context.ts';
import { ReadNotesList } from './read-notes.tsx';
import styles from './review-dialog.module.css';
import { secretWords } from './secret-control.tsx';
import { settingKind } from './setting-kind.ts';
import { type RowChange, rowChanges } from './table-changes.ts';
import type { TakenFile } from './use-file-exchange.ts';
import { ValueText } from './value-text.tsx';

interface ReviewDialogProps {
  /** The file that the changes, or some of them, were taken from just now. */
  readonly taken: TakenFile | null;
  readonly onClose: () => void;
  readonly onSave: () => void;
}

/** All changes before they are saved: from what to what. Each can be taken back here. */
export function ReviewDialog({ taken, onClose, onSave }: ReviewDialogProps) {
  const changes = useStore((one) => one.changes());
  const errors = useStore((one) => one.errors());
  const warnings = errors.filter(({ severity }) => severity === 'warning');
  const blocking = errors.filter(({ severity, source }) => severity === 'error' && source === 'rule');
  return (
    <Dialog
      wide
      title={m.form_review_title({ count: changes.length })}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" size="sm" onClick={onClose}>
            {m.form_review_back()}
          </Button>
          <Button
            size="sm"
            aria-disabled={changes.length === 0}
            onClick={() => changes.length > 0 && onSave()}
          >
            {m.form_save()}
          </Button>
        </>
      }
    >
      <div className={styles.review}>
        {taken && <Notice severity="info" title={m.form_imported({ file: taken.name })} />}
        {taken && <ReadNotesList told={taken.told} />}
        {changes.length === 0 && <p>{m.form_nothing_changed()}</p>}
        {bySection(changes).map(([section, ofSection]) => (
          <section key={section} className={styles.section}>
            <h3 className={styles.sectionTitle}>
              <bdi>{ofSection[0]?.sectionTitle}</bdi>
            </h3>
            <ul className={styles.changes}>
              {ofSection.map((change) => (
                <ChangeItem key={pathKey(change.path)} change={change} />
              ))}
            </ul>
          </section>
        ))}
        {blocking.length > 0 && (
          <Findings severity="error" title={m.form_review_errors()} findings={blocking} />
        )}
        {warnings.length > 0 && (
          <Findings severity="warning" title={m.form_review_warnings()} findings={warnings} />
        )}
      </div>
    </Dialog>
  );
}

function bySection(changes: readonly Change[]): readonly [string, readonly Change[]][] {
  const sections = new Map<string, Change[]>();
  for (const change of changes) {
    const id = String(change.path[0]);
    const there = sections.get(id);
    if (there) there.push(change);
    else sections.set(id, [change]);
  }
  return [...sections];
}

interface FindingsProps {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly findings: ReturnType<ReturnType<typeof useSettingsForm>['store']['errors']>;
}

function Findings({ severity, title, findings }: FindingsProps) {
  const { store } = useSettingsForm();
  return (
    <Notice severity={severity} title={title}>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={`${pathKey(finding.path)} ${finding.message}`}>
            <bdi>{titlesOnTheWay(store.declared, finding.path).join(' › ')}</bdi>: {finding.message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ChangeItem({ change }: { readonly change: Change }) {
  const { store, announce } = useSettingsForm();
  const declared = declaredAt(store.declared, change.path);
  const key = declared.ui?.['ui:options']?.key;
  return (
    <li className={styles.change}>
      <div className={styles.changeHead}>
        <span className={styles.name}>
          <bdi>{[...change.groups, change.title].join(' › ')}</bdi>
          {key !== undefined && key !== change.title && (
            <code className={styles.key}>
              <bdi>{key}</bdi>
            </code>
          )}
        </span>
        <Button
          variant="default"
          size="compact-xs"
          aria-label={m.form_take_back_of({ setting: change.title })}
          onClick={(event) => {
            // The focus goes to the next change, or to what closes the list.
            const item = event.currentTarget.closest('li');
            const next = item?.nextElementSibling ?? item?.previousElementSibling;
            const target =
              next?.querySelector('button') ??
              event.currentTarget.closest('dialog')?.querySelector('footer button');
            if (target instanceof HTMLElement) target.focus();
            store.reset(change.path);
            announce(m.form_undone({ setting: change.title }));
          }}
        >
          {m.form_take_back()}
        </Button>
      </div>
      <ChangeWords change={change} declared={declared} />
    </li>
  );
}

function ChangeWords({ change, declared }: { readonly change: Change; readonly declared: Declared }) {
  if (change.kind === 'secret') {
    const state = change.old === 'set' || change.old === 'unset' ? change.old : 'unknown';
    return (
      <Sides
        before={secretWords(state)}
        after={change.new === 'clear' ? m.form_secret_will_be_cleared() : m.form_secret_will_be_replaced()}
      />
    );
  }
  const kind = settingKind(declared);
  if (
    (kind === 'table' || kind === 'list') &&
    (Array.isArray(change.old) || change.old === undefined) &&
    Array.isArray(change.new)
  ) {
    return <RowsWords change={change} declared={declared} old={change.old ?? []} now={change.new} />;
  }
  return (
    <Sides
      before={<Side change={change} declared={declared} value={change.old} />}
      after={<Side change={change} declared={declared} value={change.new} />}
    />
  );
}

function Sides({ before, after }: { readonly before: React.ReactNode; readonly after: React.ReactNode }) {
  return (
    <dl className={styles.sides}>
      <div data-side="before">
        <dt>{m.form_before()}</dt>
        <dd>{before}</dd>
      </div>
      <div data-side="after">
        <dt>{m.form_after()}</dt>
        <dd>{after}</dd>
      </div>
    </dl>
  );
}

function Side({
  change,
  declared,
  value,
}: {
  readonly change: Change;
  readonly declared: Declared;
  readonly value: unknown;
}) {
  return <ValueText path={change.path} declared={declared} value={value} />;
}

interface RowsWordsProps {
  readonly change: Change;
  readonly declared: Declared;
  readonly old: readonly unknown[];
  readonly now: readonly unknown[];
}

function RowsWords({ change, declared, old, now }: RowsWordsProps) {
  const items = declaredItems(declared);
  const rows = rowChanges(old, now);
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={`${row.kind} ${row.index}`} data-kind={row.kind}>
          <RowWords row={row} items={items} />
        </li>
      ))}
      {change.secrets.map((secret) => (
        <li key={pathKey(secret.path)}>
          {secret.does === 'clear' ? m.form_secret_will_be_cleared() : m.form_secret_will_be_replaced()}
        </li>
      ))}
    </ul>
  );
}

function RowWords({ row, items }: { readonly row: RowChange; readonly items: Declared }) {
  switch (row.kind) {
    case 'added':
      return (
        <>
          <strong>{m.form_row_was_added({ row: row.index + 1 })}</strong>{' '}
          <RowText row={row.row} items={items} />
        </>
      );
    case 'removed':
      return (
        <>
          <strong>{m.form_row_was_removed({ row: row.index + 1 })}</strong>{' '}
          <RowText row={row.row} items={items} />
        </>
      );
    case 'moved':
      return (
        <>
          <strong>{m.form_row_was_moved({ from: row.from + 1, to: row.index + 1 })}</strong>{' '}
          <RowText row={row.row} items={items} />
        </>
      );
    case 'changed':
      return (
        <>
          <strong>{m.form_row_was_changed({ row: row.index + 1 })}</strong>{' '}
          <ColumnsWords old={row.old} now={row.row} items={items} />
        </>
      );
  }
}

/** A row in one line: its values by column. */
function RowText({ row, items }: { readonly row: unknown; readonly items: Declared }) {
  if (!isRecord(row))
    return <LongText text={typeof row === 'string' ? row : JSON.stringify(row)} most={200} />;
  const words = orderedNames(items, row)
    .filter((name) => own(row, name) !== undefined)
    .map((name) => {
      const declared = declaredProperty(items, name);
      return `${titleOf(declared, name)}: ${describeValue(declared, own(row, name))}`;
    });
  return <LongText text={words.join(' · ')} most={300} />;
}

function ColumnsWords({
  old,
  now,
  items,
}: {
  readonly old: unknown;
  readonly now: unknown;
  readonly items: Declared;
}) {
  if (!isRecord(old) || !isRecord(now)) {
    return (
      <>
        <RowText row={old} items={items} /> → <RowText row={now} items={items} />
      </>
    );
  }
  const names = orderedNames(items, old, now).filter((name) => !sameValue(own(old, name), own(now, name)));
  return (
    <ul className={styles.columns}>
      {names.map((name) => {
        const declared = declaredProperty(items, name);
        return (
          <li key={name}>
            <bdi>{titleOf(declared, name)}</bdi>:{' '}
            <NestedWords declared={declared} old={own(old, name)} now={own(now, name)} />
          </li>
        );
      })}
    </ul>
  );
}

function NestedWords({
  declared,
  old,
  now,
}: {
  readonly declared: Declared;
  readonly old: unknown;
  readonly now: unknown;
}) {
  if (settingKind(declared) === 'table' && (old === undefined || Array.isArray(old)) && Array.isArray(now)) {
    const items = declaredItems(declared);
    return (
      <ul className={styles.rows}>
        {rowChanges(Array.isArray(old) ? old : [], now).map((row) => (
          <li key={`${row.kind} ${row.index}`}>
            <RowWords row={row} items={items} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <bdi className={styles.old}>{describeValue(declared, old)}</bdi> →{' '}
      <bdi className={styles.new}>{describeValue(declared, now)}</bdi>
    </>
  );
}
