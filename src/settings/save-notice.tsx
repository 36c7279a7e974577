import { describeError } from '../api/describe-error.ts';
import { m } from '../messages/messages.js';
import { ErrorDetails } from '../servers/server-error.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ChangedList } from './changed-list.tsx';
import { differenceLines } from './difference-lines.ts';
import type { SaveOutcome, UnsavedChange } from './save-settings.ts';
import styles from './save-notice.module.css';

interface SaveNoticeProps {
  readonly serverName: string;
  readonly outcome: SaveOutcome;
  readonly onRetry: () => void;
  readonly retrying: boolean;
}

/** What a save has not stored, and why; what it has; and the way to try the rest again. */
export function SaveNotice({ serverName, outcome, onRetry, retrying }: SaveNoticeProps) {
  const stored = [...outcome.stored, ...outcome.altered];
  const all = stored.length + outcome.unsaved.length;
  const words = outcome.error && describeError(outcome.error, serverName);
  return (
    <div ref={showAndFocus} tabIndex={-1} className={styles.frame}>
      <Notice
        severity={outcome.error ? 'error' : 'warning'}
        urgent
        title={
          stored.length === 0
            ? m.settings_not_saved()
            : m.settings_saved_in_part({ count: stored.length, all })
        }
        actions={
          <BusyButton busy={retrying} onPress={onRetry}>
            {stored.length === 0 ? m.retry() : m.settings_retry_rest()}
          </BusyButton>
        }
      >
        {words && <p>{words.title}.</p>}
        {outcome.error?.serverMessage && (
          <p className={styles.quote}>
            <bdi>{outcome.error.serverMessage}</bdi>
          </p>
        )}
        {stored.length > 0 && (
          <p>
            {m.settings_saved_these()} <ChangedList changes={stored} />
          </p>
        )}
        {differenceLines(outcome).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {WHYS.map((why) => (
          <Unsaved key={why} why={why} unsaved={outcome.unsaved} />
        ))}
        <p>{[m.settings_changes_kept(), words?.whatToDo].filter(Boolean).join(' ')}</p>
        {outcome.error && <ErrorDetails details={outcome.error.details} />}
      </Notice>
    </div>
  );
}

/** The button that was pressed may be far below. */
function showAndFocus(frame: HTMLElement | null): void {
  frame?.focus({ preventScroll: true });
  frame?.scrollIntoView({ block: 'nearest' });
}

const WHYS = ['refused', 'declined', 'not-tried', 'unknown'] as const;

const WORDS: Readonly<Record<UnsavedChange['why'], () => string>> = {
  refused: m.settings_unsaved_refused,
  declined: m.settings_unsaved_declined,
  'not-tried': m.settings_unsaved_not_tried,
  unknown: m.settings_unsaved_unknown,
};

interface UnsavedProps {
  readonly why: UnsavedChange['why'];
  readonly unsaved: readonly UnsavedChange[];
}

function Unsaved({ why, unsaved }: UnsavedProps) {
  const changes = unsaved.filter((one) => one.why === why).map(({ change }) => change);
  if (changes.length === 0) return null;
  return (
    <p>
      {WORDS[why]()} <ChangedList changes={changes} />
    </p>
  );
}
