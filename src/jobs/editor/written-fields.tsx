import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import type { JobField, JobOptions, RefreshSettings } from '../../systems/jobs.ts';
import { Notice } from '../../ui/notice.tsx';
import { effectiveFields } from './effective-fields.ts';
import styles from './job-editor.module.css';

interface WrittenFieldsProps {
  readonly options: JobOptions;
  readonly refresh: RefreshSettings;
}

/** What a job will write with the settings as they are in the form now. */
export function WrittenFields({ options, refresh }: WrittenFieldsProps) {
  const { isAll, written, notLet, alone, unknown, knowsRights } = effectiveFields(options, refresh);
  return (
    <div className={styles.panel} role="group" aria-label={m.job_written()}>
      <h3 className={styles.panelTitle}>{m.job_written()}</h3>
      {isAll && (
        <Notice severity="warning" title={m.job_written_all()}>
          {m.job_written_all_why()}
        </Notice>
      )}
      {written.length === 0 ? (
        <Notice severity="warning" title={m.job_written_nothing()}>
          {m.job_written_nothing_why()}
        </Notice>
      ) : (
        <ul className={styles.fields}>
          {written.map(({ id, label }) => (
            <li key={id}>{label()}</li>
          ))}
        </ul>
      )}
      {notLet.length > 0 && <p className={styles.hint}>{m.job_written_not_let({ fields: names(notLet) })}</p>}
      {alone.map(({ field, missing }) => (
        <p key={field.id} className={styles.hint}>
          {m.job_written_alone({ field: field.label(), with: names(missing) })}
        </p>
      ))}
      {unknown.length > 0 && (
        <p className={styles.hint}>
          {m.job_written_unknown()} <bdi>{unknown.join(', ')}</bdi>
        </p>
      )}
      <p className={styles.hint}>{knowsRights ? m.job_written_locked() : m.job_written_untold()}</p>
    </div>
  );
}

function names(fields: readonly JobField[]): string {
  return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(fields.map(({ label }) => label()));
}
