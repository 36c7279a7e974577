import { useId, useState } from 'react';
import { m } from '../../messages/messages.js';
import type { ConnectionDetail, ConnectWay } from '../../systems/connections.ts';
import { LongMarkdown } from '../../ui/markdown.tsx';
import type { ConnectionAbout } from '../connection-about.ts';
import styles from './connect.module.css';
import { PlainWay } from './plain-way.tsx';
import { useSignInFlow } from './sign-in-flows.ts';
import { SignInWay } from './sign-in-way.tsx';
import { TokenWay } from './token-way.tsx';

/**
 * How an account is connected, and how it is connected again when it is there already: folded then, as long as all is
 * well and nobody is at it.
 */
export function ConnectSection({ server, facet, connection }: ConnectionAbout) {
  const id = useId();
  const underWay = useSignInFlow(server.id, connection.pluginId) !== null;
  const [wanted, setWanted] = useState(false);
  const [first, ...others] = connection.ways;
  if (!first) return null;
  const of = { server, facet, connection };
  const again = connection.exists && connection.connected;
  const folded = again && connection.state.kind === 'connected' && !wanted && !underWay;
  const toggle = again && connection.state.kind === 'connected';
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>
        {toggle ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={!folded}
            onClick={() => setWanted(folded)}
          >
            {m.connect_title_again()}
          </button>
        ) : again ? (
          m.connect_title_again()
        ) : (
          m.connect_title()
        )}
      </h2>
      {/* Who was at it when the account was connected goes on seeing what came of it. */}
      <div className={styles.ways} hidden={folded} onFocus={() => setWanted(true)}>
        <p className={styles.muted}>{introOf(first, connection)}</p>
        {!again && connection.instructions !== null && (
          <div className={styles.instructions}>
            <LongMarkdown text={connection.instructions} />
          </div>
        )}
        <Way way={first} of={of} />
        {others.map((way) => (
          <details key={way.kind} className={styles.other}>
            <summary>{way.kind === 'token' ? m.connect_other_token() : m.connect_other_sign_in()}</summary>
            <Way way={way} of={of} />
          </details>
        ))}
      </div>
    </section>
  );
}

type Of = Pick<ConnectionAbout, 'server' | 'facet' | 'connection'>;

function Way({ way, of }: { readonly way: ConnectWay; readonly of: Of }) {
  switch (way.kind) {
    case 'sign-in':
      return <SignInWay {...of} allowed={way.allowed} />;
    case 'token':
      return <TokenWay {...of} way={way} />;
    case 'plain':
      return <PlainWay {...of} allowed={way.allowed} />;
  }
}

function introOf(way: ConnectWay, { exists, connected }: ConnectionDetail): string {
  if (way.kind === 'plain') return m.connect_intro_plain();
  if (exists && connected) return m.connect_intro_again();
  return way.kind === 'sign-in' ? m.connect_intro_sign_in() : m.connect_intro_token();
}
