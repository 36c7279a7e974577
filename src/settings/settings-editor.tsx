import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { tellHappening } from '../lib/happenings.ts';
import { plainLine, shorten } from '../lib/shorten.ts';
import type { SignedInServer } from '../servers/servers-query.ts';
import type { DeclaredSettings, SettingsScope, SettingsValues } from '../systems/settings.ts';
import { m } from '../messages/messages.js';
import { EmptyState } from '../ui/empty-state.tsx';
import { type DraftKey, type DraftOutcome, dropDraft, writeDraft } from './draft.ts';
import { EditorDialogs } from './editor-dialogs.tsx';
import { EditorNotices } from './editor-notices.tsx';
import { SettingsForm } from './form/settings-form.tsx';
import type { FormStore } from './form-store.ts';
import { type SaveOutcome, valuesBefore } from './save-settings.ts';
import styles from './settings-editor.module.css';
import type { SettingsPlace } from './settings-place.ts';
import { leftUndone, tellOutcome } from './tell-outcome.ts';
import { beginEditing, useDraft } from './use-draft.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useOfStore } from './use-of-store.ts';
import { useOthersChanges } from './use-others-changes.ts';
import { useSaveSettings } from './use-save-settings.ts';

interface SettingsEditorProps {
  readonly server: SignedInServer;
  readonly scope: SettingsScope;
  readonly place: SettingsPlace;
  readonly pluginId: string;
  /** What the settings are of, for messages about them. Untrusted text. */
  readonly pluginName: string;
  /** As in the form. */
  readonly below?: ((section: string) => ReactNode) | undefined;
  /** The settings as last read. */
  readonly fresh: DeclaredSettings;
}

const KEPT: DraftOutcome = { kept: true };

/** Settings with all that goes with editing them: drafts, saving, what others change meanwhile, and leaving. */
export function SettingsEditor(props: SettingsEditorProps) {
  const { server, scope, place, pluginId, pluginName, below, fresh } = props;
  const user = server.session.user.name;
  const key = useMemo<DraftKey>(
    () => ({ server: server.id, user, plugin: pluginId, scope: place.id }),
    [server.id, user, pluginId, place.id],
  );
  const [{ store, found }, setBegun] = useState(() => beginEditing(fresh, key));
  const dirty = useOfStore(store, (one) => one.changes().length > 0);
  const draft = useDraft(server.id, key, store);
  const [undone, setUndone] = useState<SaveOutcome | null>(null);
  const here = useHere();
  const navigate = useNavigate();

  const undo = (outcome: SaveOutcome) => {
    const values = valuesBefore(outcome, store.values());
    if (here.current) return putBack(store, values);
    writeDraft(key, store.declared, values);
    return void navigate(place.path);
  };
  const onDone = (outcome: SaveOutcome) => {
    setUndone(leftUndone(outcome) ? outcome : null);
    if (place.saved && outcome.after && outcome.stored.length > 0) tellHappening(place.saved);
    const canUndo = outcome.stored.some(({ kind }) => kind === 'value') || outcome.altered.length > 0;
    tellOutcome(outcome, {
      serverName: server.name,
      pluginName,
      here: here.current,
      onUndo: canUndo ? () => undo(outcome) : null,
    });
  };
  const saving = useSaveSettings({ server, scope, pluginId, pluginName, store, draftKey: key, onDone });
  const busy = saving.progress !== null;
  const others = useOthersChanges(store, fresh, busy);
  const blocker = useLeaveGuard(dirty && !busy);
  const declared = useOfStore(store, (one) => one.declared);
  const lookup = useMemo(() => scope.lookup?.bind(scope), [scope]);
  const saveNow = () => {
    setUndone(null);
    saving.save();
  };
  return (
    <div className={styles.editor}>
      <EditorNotices
        declared={declared}
        server={server}
        found={dirty || found?.restored === 0 ? found : null}
        onDiscard={() => {
          store.resetAll();
          dropDraft(key);
          setBegun({ store, found: null });
        }}
        draft={dirty ? draft : KEPT}
        others={others}
        saving={saving.progress}
        undone={dirty && !busy ? undone : null}
        onRetry={saveNow}
      />
      {declared.empty ? (
        <EmptyState title={declared.unseen ? m.settings_not_shown({ server: server.name }) : place.none()}>
          {declared.empty()}
        </EmptyState>
      ) : (
        <SettingsForm
          store={store}
          lookup={lookup}
          editable={declared.editable}
          saving={saving.progress}
          onSave={saveNow}
          onCancelSave={saving.cancel}
          file={scope.file?.()}
          below={below}
          exportName={exportName(pluginName, place.id)}
        />
      )}
      <EditorDialogs
        store={store}
        prompt={saving.prompt}
        others={others}
        blocker={blocker}
        canKeep={draft.kept}
      />
    </div>
  );
}

/** Whether this page is still shown: what was begun here can end later. */
function useHere() {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}

/** Puts values into the form as changes that can be undone. */
function putBack(store: FormStore, values: SettingsValues): void {
  for (const [id, section] of Object.entries(values)) store.change(id, section);
}

/** For the name of a file: what stands in it, without what file systems do not take. */
function exportName(pluginName: string, part: string): string {
  const name = plainLine(pluginName).replace(/[^\p{L}\p{N}]+/gu, '-');
  return shorten(`${name}-${part}`, 80);
}
