import { useState } from 'react';
import { m } from '../messages/messages.js';
import { HiddenText } from './hidden-text.tsx';
import styles from './plain-button.module.css';

/** Copies a text that is made when it is asked for, and says whether that worked. */
export function CopyButton({ text, label }: { readonly text: () => string; readonly label: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = () => {
    // Not there without https.
    const writing = navigator.clipboard?.writeText(text()) ?? Promise.reject(new Error('no clipboard'));
    void writing.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  const words = outcome === null ? '' : outcome === 'copied' ? m.copied() : m.ui_copy_failed();
  return (
    <>
      <button type="button" className={`${styles.button} ${styles.compact}`} onClick={copy}>
        {words || label}
      </button>
      <HiddenText role="status">{words}</HiddenText>
    </>
  );
}
