import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { onServerContact, type ServerContact, serverContact } from '../api/server-contact.ts';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { BusyButton } from '../ui/busy-button.tsx';
import { MeasuredTime } from '../ui/relative-time.tsx';
import styles from './reachability.module.css';

/** How a server answers the calls of this page, kept up to date. */
export function useServerContact(serverId: string): ServerContact {
  return useSyncExternalStore(onServerContact, () => serverContact(serverId));
}

interface ReachabilityProps {
  readonly serverId: string;
  /** Asks the server anew; resolves when it has answered or failed. */
  readonly onCheck: () => Promise<unknown>;
}

/** Whether a server answers, how fast and since when, and a way to find out now. */
export function Reachability({ serverId, onCheck }: ReachabilityProps) {
  const contact = useServerContact(serverId);
  const [checking, setChecking] = useState(false);
  const [checked, setChecked] = useState(false);
  const check = () => {
    setChecking(true);
    void onCheck().finally(() => {
      setChecking(false);
      setChecked(true);
    });
  };
  return (
    <div className={styles.line}>
      {/* Read out after a check that a person asked for, not at every answer. */}
      <span className={styles.words} role={checked ? 'status' : undefined}>
        <Badge contact={contact} />
        <Since contact={contact} />
      </span>
      <BusyButton busy={checking} onPress={check}>
        {m.server_check()}
      </BusyButton>
    </div>
  );
}

function Badge({ contact }: { readonly contact: ServerContact }) {
  if (contact.silentSince !== null) {
    return (
      <span className={styles.badge} data-reach="silent">
        <IconCircleX size={15} stroke={2} aria-hidden />
        {m.server_silent()}
      </span>
    );
  }
  const known = contact.answeredAt !== null;
  const Icon = known ? IconCircleCheck : IconCircleDashed;
  return (
    <span className={styles.badge} data-reach={known ? 'answers' : 'unknown'}>
      <Icon size={15} stroke={2} aria-hidden />
      {!known
        ? m.server_not_asked()
        : contact.tookMs === null
          ? m.server_answers_untimed()
          : m.server_answers({ duration: durationWords(contact.tookMs) })}
    </span>
  );
}

function Since({ contact: { silentSince, answeredAt } }: { readonly contact: ServerContact }) {
  return (
    <>
      {silentSince !== null && (
        <span>
          {m.server_silent_since()} <MeasuredTime time={silentSince} />
        </span>
      )}
      {answeredAt !== null && (
        <span>
          {m.server_last_answer()}: <MeasuredTime time={answeredAt} />
        </span>
      )}
      {silentSince !== null && answeredAt === null && <span>{m.server_never_answered()}</span>}
    </>
  );
}

/** Milliseconds up to ten seconds, then seconds. */
function durationWords(milliseconds: number): string {
  const [amount, unit] =
    milliseconds < 10_000
      ? [Math.max(1, Math.round(milliseconds)), 'millisecond']
      : [Math.round(milliseconds / 1000), 'second'];
  return new Intl.NumberFormat(getLocale(), { style: 'unit', unit }).format(amount);
}
