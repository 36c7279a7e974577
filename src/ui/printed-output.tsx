import { useMemo } from 'react';
import { printedLines } from '../lib/printed-lines.ts';
import { m } from '../messages/messages.js';
import { CopyButton } from './copy-button.tsx';
import styles from './printed-output.module.css';

interface PrintedOutputProps {
  /** Who printed it, as a heading. */
  readonly title: string;
  /** Untrusted text of many lines. */
  readonly output: string;
  /** True while more is to come. */
  readonly growing?: boolean;
}

/** What a program on a server printed: in full, with its errors marked, to be scrolled and copied. */
export function PrintedOutput({ title, output, growing = false }: PrintedOutputProps) {
  const lines = useMemo(() => printedLines(output), [output]);
  if (lines.length === 0) return null;
  return (
    <section className={styles.output} aria-label={title}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <span className={styles.count}>{m.ui_lines({ count: lines.length })}</span>
        {!growing && (
          <CopyButton text={() => lines.map(({ text }) => text).join('\n')} label={m.ui_copy_output()} />
        )}
      </div>
      {/* oxlint-disable-next-line no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <pre className={styles.lines} tabIndex={0} role="region" aria-label={title}>
        {lines.map(({ text, kind }, place) => (
          // oxlint-disable-next-line no-array-index-key -- a line has no other name
          <span key={place} data-kind={kind} dir="auto">
            {text}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  );
}
