import { LinkButton } from '../ui/link-button.tsx';
import { useEffect, useState } from 'react';
import { m } from '../messages/messages.js';
import type { Server } from './servers-query.ts';
import styles from './sign-in-wait.module.css';

/** Milliseconds after which a wait is told; what is shorter needs no words. */
const SLOW = 3000;

/** Says which server is being waited for when it takes long, and lets go of it on request. */
export function SignInWait({
  server,
  last,
  onSkip,
}: {
  readonly server: Server;
  /** Whether no other server is asked after this one. */
  readonly last: boolean;
  readonly onSkip: () => void;
}) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      {slow && (
        <p className={styles.wait}>
          {m.sign_in_waiting({ server: server.name })}{' '}
          <LinkButton onClick={onSkip}>{last ? m.sign_in_cancel() : m.sign_in_skip()}</LinkButton>
        </p>
      )}
    </div>
  );
}
