import { m } from '../../messages/messages.js';
import { useWaitingWork } from '../../servers/waiting-work.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Renewal } from './frame-session.ts';
import styles from './frame.module.css';

interface SessionNoticeProps {
  readonly renewal: Renewal;
  readonly onTryAgain: () => void;
}

/** Above the pages, which stay as they are: that the session has ended, what waits, and what can be done. */
export function SessionNotice({ renewal, onTryAgain }: SessionNoticeProps) {
  const waiting = useWaitingWork();
  if (renewal === 'none') return null;
  return (
    <div className={styles.notices}>
      <Notice
        severity="warning"
        urgent
        title={m.embed_ended_title()}
        actions={
          renewal === 'silent' && (
            <BusyButton busy={false} onPress={onTryAgain}>
              {m.retry()}
            </BusyButton>
          )
        }
      >
        <p>{renewal === 'asking' ? m.embed_ended_asking() : m.embed_ended_silent()}</p>
        {waiting.length > 0 && (
          <ul className={styles.waiting} aria-label={m.work_waiting()}>
            {waiting.map((work, place) => (
              // oxlint-disable-next-line no-array-index-key -- the same can be asked for twice
              <li key={place}>
                <bdi>{work.what()}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
