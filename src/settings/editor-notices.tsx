import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { m } from '../messages/messages.js';
import { ConditionNotices } from '../servers/condition-notices.tsx';
import type { DeclaredSettings } from '../systems/settings.ts';
import { Notice } from '../ui/notice.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { ChangedList } from './changed-list.tsx';
import type { DraftOutcome } from './draft.ts';
import { OthersNotice } from './others-notice.tsx';
import type { SaveOutcome } from './save-settings.ts';
import { SaveNotice } from './save-notice.tsx';
import type { FoundDraft } from './use-draft.ts';
import type { OthersState } from './use-others-changes.ts';
import type { Saving } from './use-save-settings.ts';
import styles from './settings-editor.module.css';

interface EditorNoticesProps {
  readonly declared: DeclaredSettings;
  readonly server: { readonly id: string; readonly name: string };
  /** The draft that the form began with, as long as anything of it is left. */
  readonly found: FoundDraft | null;
  readonly onDiscard: () => void;
  readonly draft: DraftOutcome;
  readonly others: OthersState;
  readonly saving: Saving['progress'];
  /** What the last save has left undone. */
  readonly undone: SaveOutcome | null;
  readonly onRetry: () => void;
}

/** What a person should read before going on with the form below. */
export function EditorNotices(props: EditorNoticesProps) {
  const { declared, server, found, others, draft, saving, undone } = props;
  return (
    <div className={styles.notices}>
      {undone && (
        <SaveNotice
          serverName={server.name}
          outcome={undone}
          onRetry={props.onRetry}
          retrying={saving !== null}
        />
      )}
      {found && <FoundNotice found={found} onDiscard={props.onDiscard} />}
      {others.told && <OthersNotice others={others} />}
      {!draft.kept && (
        <Notice severity="warning" title={m.settings_draft_not_kept()}>
          {draft.reason === 'full' ? m.settings_draft_full() : m.settings_draft_unavailable()}
        </Notice>
      )}
      <ConditionNotices serverId={server.id} conditions={declared.notices} />
    </div>
  );
}

function FoundNotice({
  found: { time, conflicts, unfit, leftOutSecrets },
  onDiscard,
}: {
  readonly found: FoundDraft;
  readonly onDiscard: () => void;
}) {
  return (
    <Notice
      severity="info"
      title={m.settings_draft_back()}
      actions={
        <Button variant="default" size="xs" onClick={onDiscard}>
          {m.settings_draft_discard()}
        </Button>
      }
    >
      <p>
        {m.settings_draft_from()} <RelativeTime time={time} />.
      </p>
      {conflicts.length > 0 && (
        <p>
          {m.settings_draft_conflicts()} <ChangedList changes={conflicts} />
        </p>
      )}
      {unfit.length > 0 && (
        <p>
          {m.settings_lost_changes()} <ChangedList changes={unfit} />
        </p>
      )}
      {leftOutSecrets && <p>{m.settings_leave_secrets()}</p>}
    </Notice>
  );
}
