import { IconExternalLink } from '@tabler/icons-react';
import type { ApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { ServerError } from '../../servers/server-error.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { returnWords } from '../return-words.ts';
import styles from './connect.module.css';
import type { SignInState, WaitingState } from './sign-in-flow.ts';
import { openProvider } from './sign-in-window.ts';

interface SignInProgressProps {
  readonly serverName: string;
  readonly state: SignInState;
  readonly onFinished: () => void;
  readonly onAgain: () => void;
  readonly onStop: () => void;
}

/** Where a person is on the way to a provider and back, and what they can do from there. */
export function SignInProgress({ state, ...rest }: SignInProgressProps) {
  switch (state.step) {
    case 'starting':
      return <p role="status">{m.connect_starting({ server: rest.serverName })}</p>;
    case 'waiting':
      return <Waiting state={state} {...rest} />;
    case 'late':
      return <Late {...rest} />;
    case 'failed':
      return <Failed error={state.error} {...rest} />;
    case 'connected':
      return null;
  }
}

type WaitingProps = Omit<SignInProgressProps, 'state'> & { readonly state: WaitingState };

function Waiting({ serverName, state, onFinished, onAgain, onStop }: WaitingProps) {
  const { start, blocked, heard, asked, trouble } = state;
  const until = new Intl.DateTimeFormat(getLocale(), { timeStyle: 'short' }).format(start.endsAt);
  return (
    <div className={styles.ways}>
      {blocked ? (
        <Notice severity="warning" urgent title={m.connect_blocked()}>
          {m.connect_blocked_do()}
        </Notice>
      ) : (
        <p role="status">
          {m.connect_waiting()} <strong>{start.host}</strong>
        </p>
      )}
      <p className={styles.muted}>
        {m.connect_waiting_until({ time: until })}{' '}
        {start.returnsHere
          ? m.connect_waiting_returns()
          : m.connect_waiting_elsewhere({ server: serverName })}
      </p>
      {heard !== null && <Heard outcome={heard} />}
      {trouble && <ServerError serverName={serverName} error={trouble} dense />}
      <div role="status">
        {asked === 'asking' && m.connect_asking({ server: serverName })}
        {asked === 'not-yet' && m.connect_not_yet({ server: serverName })}
      </div>
      <div className={styles.actions}>
        <a
          href={start.url}
          target="_blank"
          rel="noopener noreferrer"
          onClick={(event) => {
            // A window that was opened so can close itself in the end; where none opens, the link leads there.
            if (openProvider(start.url)) event.preventDefault();
          }}
        >
          {blocked ? m.connect_open() : m.connect_open_again()}{' '}
          <IconExternalLink size={14} stroke={1.75} role="img" aria-label={m.ui_opens_new_tab()} />
        </a>
        <ActionButton busy={asked === 'asking'} onPress={onFinished}>
          {m.connect_finished()}
        </ActionButton>
        {heard !== null && <ActionButton onPress={onAgain}>{m.connect_again()}</ActionButton>}
        <ActionButton onPress={onStop}>{m.connect_stop()}</ActionButton>
      </div>
    </div>
  );
}

/** It may have been another tab's window, so this page goes on waiting. */
function Heard({ outcome }: { readonly outcome: string }) {
  const { severity, title } = returnWords(outcome);
  return (
    <Notice severity={severity === 'success' ? 'info' : severity} urgent title={title()}>
      {m.connect_heard()}
    </Notice>
  );
}

type EndProps = Omit<SignInProgressProps, 'state' | 'onFinished'>;

function Late({ serverName, onAgain, onStop }: EndProps) {
  return (
    <Notice
      severity="warning"
      urgent
      title={m.connect_late()}
      actions={
        <>
          <ActionButton onPress={onAgain}>{m.connect_again()}</ActionButton>
          <ActionButton onPress={onStop}>{m.connect_close()}</ActionButton>
        </>
      }
    >
      {m.connect_late_why({ server: serverName })}
    </Notice>
  );
}

/** The failures that have a way on of their own, by the adapter's codes. */
const EXPLAINED: Readonly<Record<string, readonly [title: () => string, why: () => string]>> = {
  'too-many-flows': [m.connect_too_many, m.connect_too_many_do],
  'no-web-address': [m.connect_no_web_address, m.connect_no_web_address_do],
};

function Failed({ error, serverName, onAgain, onStop }: EndProps & { readonly error: ApiError }) {
  const known =
    error.code !== null && Object.hasOwn(EXPLAINED, error.code) ? EXPLAINED[error.code] : undefined;
  if (!known) {
    return (
      <div className={styles.ways}>
        <ServerError serverName={serverName} error={error} onRetry={onAgain} />
        <ActionButton onPress={onStop}>{m.connect_close()}</ActionButton>
      </div>
    );
  }
  return (
    <Notice
      severity="warning"
      urgent
      title={known[0]()}
      actions={
        <>
          <ActionButton onPress={onAgain}>{m.connect_again()}</ActionButton>
          <ActionButton onPress={onStop}>{m.connect_close()}</ActionButton>
        </>
      }
    >
      {known[1]()}
    </Notice>
  );
}
