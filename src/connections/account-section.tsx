import { m } from '../messages/messages.js';
import { LongText } from '../ui/long-text.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ConnectionAbout } from './connection-about.ts';
import { ConnectionStateBadge } from './connection-state.tsx';
import styles from './connection-overview.module.css';

/** Whose account it is, where there is one, and how it stands with it. */
export function AccountSection({ connection }: ConnectionAbout) {
  return (
    <section className={styles.section} aria-labelledby="account">
      <h2 id="account">{connection.needsAccount ? m.connection_account() : m.connection_itself()}</h2>
      {connection.notices.map(({ severity, title, explanation }) => (
        <Notice key={title()} severity={severity} title={title()}>
          {explanation()}
        </Notice>
      ))}
      <ConnectionStateBadge state={connection.state} />
      {connection.connected && connection.account.name !== null && (
        <p>
          {m.connection_account_name()} <bdi>{connection.account.name}</bdi>
        </p>
      )}
      {connection.description !== null && <LongText text={connection.description} />}
    </section>
  );
}
