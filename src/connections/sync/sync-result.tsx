import { Link } from 'react-router';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import type { SyncCount, SyncOutcome, SyncProblem } from '../../systems/syncs.ts';
import { LongText } from '../../ui/long-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './sync.module.css';

interface SyncResultProps {
  readonly outcome: SyncOutcome;
  /** Where the account is connected again. */
  readonly accountPath: string;
}

/** What a sync came to: what was moved, and what went wrong with what can be done about it. */
export function SyncResult({ outcome, accountPath }: SyncResultProps) {
  return (
    <div className={styles.result}>
      {outcome.problems.map((problem) => (
        <Problem key={problem.title()} problem={problem} accountPath={accountPath} />
      ))}
      <Counts counts={outcome.counts} />
      {outcome.account && (
        <p className={styles.muted}>
          {m.sync_account()} <bdi>{outcome.account}</bdi>
        </p>
      )}
    </div>
  );
}

function Problem({
  problem: { title, explanation, message, mend },
  accountPath,
}: {
  readonly problem: SyncProblem;
  readonly accountPath: string;
}) {
  return (
    <Notice
      severity="warning"
      title={title()}
      actions={mend === 'connect-again' ? <Link to={accountPath}>{m.sync_connect_again()}</Link> : undefined}
    >
      {explanation && <p>{explanation()}</p>}
      {message && <LongText text={message} />}
    </Notice>
  );
}

/** Numbers with what they count. */
export function Counts({ counts }: { readonly counts: readonly SyncCount[] }) {
  if (counts.length === 0) return null;
  const format = new Intl.NumberFormat(getLocale());
  return (
    <dl className={styles.counts}>
      {counts.map(({ id, label, help, count }) => (
        <div key={id} className={styles.count}>
          <dt>{label()}</dt>
          <dd>
            <strong>{format.format(count)}</strong>
            <span className={styles.muted}>{help()}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
