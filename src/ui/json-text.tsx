import { m } from '../messages/messages.js';
import styles from './json-text.module.css';

/** JSON as indented text in a box of its own, which scrolls by keyboard too. `text` is JSON that is written already. */
export function JsonText(shown: { readonly json: unknown } | { readonly text: string }) {
  return (
    // oxlint-disable-next-line no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <pre className={styles.json} tabIndex={0} role="group" aria-label={m.ui_json()} dir="ltr">
      <bdi>{'text' in shown ? shown.text : JSON.stringify(shown.json, null, 2)}</bdi>
    </pre>
  );
}
