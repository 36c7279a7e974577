import { m } from '../../messages/messages.js';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './manage.module.css';

/** Settings that are to be stored again, for a person to look at and to copy. */
export function TakenJson({ json }: { readonly json: string }) {
  return (
    <details className={styles.taken}>
      <summary>{m.manage_taken()}</summary>
      {/* oxlint-disable-next-line no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <pre className={styles.json} tabIndex={0}>
        {json}
      </pre>
      <CopyButton text={() => json} label={m.copy()} />
    </details>
  );
}
