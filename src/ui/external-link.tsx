import { IconExternalLink } from '@tabler/icons-react';
import { safeUrl } from '../lib/safe-url.ts';
import { shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import styles from './external-link.module.css';

/** Characters of an address that are shown; the link leads to all of it. */
const LONGEST = 160;

/**
 * A link to an address that a server sent. What is no http(s) address is shown as text, marked as no web
 * address and never linked.
 */
export function ExternalLink({ url, text }: { readonly url: string; readonly text?: string | undefined }) {
  const href = safeUrl(url);
  if (href === null) {
    return (
      <span className={styles.text}>
        {text && `${text}: `}
        <bdi>{shorten(url, LONGEST)}</bdi> <span className={styles.mark}>{m.ui_no_web_address()}</span>
      </span>
    );
  }
  return (
    <a className={styles.link} href={href} target="_blank" rel="noopener noreferrer nofollow">
      {/* As the browser will take it: an address with odd characters shows where it really leads. */}
      <bdi>{text ?? shorten(href, LONGEST)}</bdi>
      <IconExternalLink size={14} stroke={1.75} role="img" aria-label={m.ui_opens_new_tab()} />
    </a>
  );
}
