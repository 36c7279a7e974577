import { ShowAllButton } from './show-all-button.tsx';
import { useState } from 'react';
import styles from './long-text.module.css';

interface LongTextProps {
  /** Untrusted text; shown as text, its line breaks kept. */
  readonly text: string;
  /** The most characters that are shown before a person asks for all. */
  readonly most?: number;
}

const MOST_LINES = 12;

/** A server's text of any length: a long one shows its beginning, and all of it when a person asks for it. */
export function LongText({ text, most = 600 }: LongTextProps) {
  const [all, setAll] = useState(false);
  const long = text.length > most + most / 4 || text.split('\n', MOST_LINES + 1).length > MOST_LINES;
  if (!long) return <bdi className={styles.text}>{text}</bdi>;
  return (
    <>
      <bdi className={all ? styles.text : styles.beginning}>{text}</bdi>
      <ShowAllButton all={all} onToggle={() => setAll((before) => !before)} />
    </>
  );
}
