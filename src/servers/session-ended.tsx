import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { m } from '../messages/messages.js';
import { focusHeading } from '../ui/focus-heading.ts';
import { Notice } from '../ui/notice.tsx';
import { letGoOfSession, useEndedSessions, useHoldEndedSessions } from './ended-sessions.ts';
import { type Server, serversOptions } from './servers-query.ts';
import styles from './session-ended.module.css';

// Needed when a session ends, which is seldom: not part of the code that every page starts with.
const SignInForm = lazy(async () => ({ default: (await import('./sign-in-form.tsx')).SignInForm }));

/**
 * Where a session ended while its page was open: says so above the page, which stays as it is, and asks for
 * the sign-in right there.
 */
export function SessionEndedNotices() {
  useHoldEndedSessions();
  const ended = useEndedSessions();
  const servers = useQuery(serversOptions());
  const shown = (servers.data?.servers ?? []).filter((server) => ended.has(server.id));
  if (shown.length === 0) return null;
  return (
    <div className={styles.notices}>
      {shown.map((server) => (
        <SessionEnded key={server.id} server={server} />
      ))}
    </div>
  );
}

function SessionEnded({ server }: { readonly server: Server }) {
  const [asking, setAsking] = useState(false);
  const done = () => {
    letGoOfSession(server.id);
    focusHeading();
  };
  return (
    <Notice
      severity="warning"
      urgent
      title={m.session_ended({ server: server.name })}
      actions={
        <>
          <button type="button" className={styles.button} onClick={done}>
            {m.session_ended_leave()}
          </button>
          {!asking && (
            <button type="button" className={styles.button} onClick={() => setAsking(true)}>
              {m.sign_in_again()}
            </button>
          )}
        </>
      }
    >
      <p>{m.session_ended_what()}</p>
      {asking && (
        <div className={styles.form}>
          <Suspense fallback={null}>
            <SignInForm servers={[server]} focused onSignedIn={done} />
          </Suspense>
        </div>
      )}
    </Notice>
  );
}
