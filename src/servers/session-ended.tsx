import { LinkButton } from '../ui/link-button.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useMatch } from 'react-router';
import { loadCode } from '../api/load-code.ts';
import { m } from '../messages/messages.js';
import { focusHeading } from '../ui/focus-heading.ts';
import { Notice } from '../ui/notice.tsx';
import { useEndedSessions } from './ended-sessions.ts';
import { leaveEndedSession } from './session-watch.ts';
import { type Server, type Session, serversOptions } from './servers-query.ts';
import styles from './session-ended.module.css';
import { dropWork, useWaitingWork } from './waiting-work.ts';

// Needed when a session ends, which is seldom: not part of the code that every page starts with.
const loadForm = () => import('./sign-in-form.tsx');
const SignInForm = lazy(async () => ({ default: (await loadCode(loadForm)).SignInForm }));

/**
 * Where a session ended while its page was open: says so above the page, which stays as it is, and asks for
 * the sign-in right there.
 */
export function SessionEndedNotices() {
  useAskBeforeLeaving(useWaitingWork().length > 0);
  const ended = useEndedSessions();
  const servers = useQuery(serversOptions());
  const shown = (servers.data?.servers ?? []).flatMap((server) => {
    const session = ended.get(server.id);
    return session ? [{ server, session }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <div className={styles.notices}>
      {shown.map(({ server, session }) => (
        <SessionEnded key={server.id} server={server} session={session} />
      ))}
    </div>
  );
}

/** Lets the browser ask before the page is closed or loaded anew: what waits is kept in it alone. */
function useAskBeforeLeaving(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wanted]);
}

function SessionEnded({ server, session }: { readonly server: Server; readonly session: Session }) {
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  // The page below is the form itself.
  const signingIn = useMatch('/sign-in/:server')?.params.server === server.id;
  return (
    <Notice
      severity="warning"
      urgent
      title={m.session_ended({ server: server.name })}
      actions={
        <>
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              leaveEndedSession(cache, server.id);
              focusHeading();
            }}
          >
            {m.session_ended_leave()}
          </button>
          {!asking && !signingIn && (
            <button type="button" className={styles.button} onClick={() => setAsking(true)}>
              {m.sign_in_again()}
            </button>
          )}
        </>
      }
    >
      <p>{m.session_ended_what()}</p>
      <Waiting serverId={server.id} />
      {asking && !signingIn && (
        <div className={styles.form}>
          <Suspense fallback={null}>
            <SignInForm servers={[server]} again={session} focused onSignedIn={focusHeading} />
          </Suspense>
        </div>
      )}
    </Notice>
  );
}

/** What goes on after the sign-in, each with the way to give it up. */
function Waiting({ serverId }: { readonly serverId: string }) {
  const waiting = useWaitingWork().filter((work) => work.serverId === serverId);
  if (waiting.length === 0) return null;
  return (
    <ul className={styles.waiting} aria-label={m.work_waiting()}>
      {waiting.map((work, place) => (
        // oxlint-disable-next-line no-array-index-key -- the same can be asked for twice
        <li key={place}>
          <span>
            {m.work_waiting()}: <bdi>{work.what()}</bdi>
          </span>
          <LinkButton
            onClick={() => {
              dropWork(work);
              focusHeading();
            }}
          >
            {m.work_drop()}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
