import { useMemo, useState } from 'react';
import { m } from '../messages/messages.js';
import { CopyButton } from './copy-button.tsx';
import { JsonText } from './json-text.tsx';
import styles from './raw-data.module.css';

/** Characters that a page shows of raw data: a browser that has to lay out more comes to a halt. */
const MOST = 100_000;

/** A server's own answer as JSON, made when it is opened. What is very long is cut here, and whole when copied. */
export function RawData({ title, data }: { readonly title: string; readonly data: unknown }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.raw} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Opened data={data} />}
    </details>
  );
}

function Opened({ data }: { readonly data: unknown }) {
  const text = useMemo(() => JSON.stringify(data, null, 2) ?? '', [data]);
  return (
    <div className={styles.opened}>
      <div className={styles.words}>
        <span>{m.ui_raw_masked()}</span>
        <CopyButton text={() => text} label={m.copy()} />
      </div>
      <JsonText text={text.slice(0, MOST)} />
      {text.length > MOST && <p className={styles.cut}>{m.ui_raw_cut()}</p>}
    </div>
  );
}
