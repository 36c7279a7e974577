import { IconExternalLink } from '@tabler/icons-react';
import { safeUrl } from '../lib/safe-url.ts';
import { m } from '../messages/messages.js';
import styles from './external-link.module.css';

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
        <bdi>{url}</bdi> <span className={styles.mark}>{m.ui_no_web_address()}</span>
      </span>
    );
  }
  return (
    <a className={styles.link} href={href} target="_blank" rel="noopener noreferrer nofollow">
      <bdi>{text ?? url}</bdi>
      <IconExternalLink size={14} stroke={1.75} role="img" aria-label={m.ui_opens_new_tab()} />
    </a>
  );
}
