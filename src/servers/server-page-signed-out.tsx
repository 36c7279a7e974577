import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { m } from '../messages/messages.js';
import { FactList } from '../ui/fact-list.tsx';
import { addressFact, systemFact } from './server-facts.ts';
import styles from './server-page.module.css';
import type { Server } from './servers-query.ts';
import { TokenGuidance } from './token-guidance.tsx';

interface SignedOutServerBodyProps {
  readonly server: Server;
  readonly signInAt: string;
}

/** What is known of a server without a sign-in, and the ways to sign in. */
export function SignedOutServerBody({ server, signInAt }: SignedOutServerBodyProps) {
  const byToken = server.signIn.methods.includes('token');
  return (
    <div className={styles.about}>
      <div className={styles.main}>
        <section className={styles.section} aria-labelledby="signed-out">
          <h2 id="signed-out">{m.server_signed_out({ server: server.name })}</h2>
          <p className={styles.words}>{m.server_after_sign_in()}</p>
          <div>
            <Button component={Link} to={signInAt} className={styles.signIn ?? ''}>
              {m.sign_in_title({ server: server.name })}
            </Button>
          </div>
        </section>
        <section className={styles.section} aria-labelledby="token">
          <h2 id="token">{m.token_title()}</h2>
          {byToken ? (
            <TokenGuidance server={server} />
          ) : (
            <p className={styles.words}>{m.token_password_only()}</p>
          )}
        </section>
      </div>
      <aside className={styles.facts} aria-label={m.server_facts()}>
        <FactList
          groups={[
            {
              title: m.server_facts,
              facts: [
                systemFact(server),
                addressFact(server),
                { label: m.fact_ways_in, value: { kind: 'words', words: () => waysIn(server) } },
                {
                  label: m.server_reach,
                  value: { kind: 'none', why: m.server_not_asked },
                  help: m.server_not_asked_why,
                },
              ],
            },
          ]}
        />
      </aside>
    </div>
  );
}

const WAYS: Readonly<Record<string, () => string>> = {
  oauth: m.sign_in_by_own_page,
  password: m.sign_in_by_password,
  token: m.sign_in_by_token,
};

function waysIn(server: Server): string {
  return server.signIn.methods
    .flatMap((method) => (Object.hasOwn(WAYS, method) ? (WAYS[method]?.() ?? []) : []))
    .join(', ');
}
