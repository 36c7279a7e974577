import { useMemo, useState } from 'react';
import { m } from '../../messages/messages.js';
import { ServerError } from '../../servers/server-error.tsx';
import { dropDraft, type DraftKey } from '../../settings/draft.ts';
import { EditorDialogs } from '../../settings/editor-dialogs.tsx';
import { EditorNotices } from '../../settings/editor-notices.tsx';
import { useSettingsForm } from '../../settings/form/form-context.ts';
import { SettingsForm } from '../../settings/form/settings-form.tsx';
import { beginEditing, useDraft } from '../../settings/use-draft.ts';
import { useLeaveGuard } from '../../settings/use-leave-guard.ts';
import { useOfStore } from '../../settings/use-of-store.ts';
import { useOthersChanges } from '../../settings/use-others-changes.ts';
import type { DeclaredSettings } from '../../systems/settings.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useEditedJob, useJobEditing } from './job-editing.ts';
import styles from './job-editor.module.css';
import { findLookup } from './job-scope.ts';
import { CreateJobContext, useCreateJob, useCreating } from './use-create-job.ts';
import { WrittenFields } from './written-fields.tsx';

interface NewJobFormProps {
  readonly declared: DeclaredSettings;
}

/** The form of a job that is still to be made, with all that goes with editing: draft, undo, guard, errors at fields. */
export function NewJobForm({ declared: fresh }: NewJobFormProps) {
  const { server, options } = useJobEditing();
  const user = server.session.user.name;
  const draftKey = useMemo<DraftKey>(
    () => ({
      server: server.id,
      user,
      plugin: options.library.id,
      scope: 'new-job',
    }),
    [server.id, user, options.library.id],
  );
  const [{ store, found }, setBegun] = useState(() => beginEditing(fresh, draftKey));
  const dirty = useOfStore(store, (one) => one.changes().length > 0);
  const draft = useDraft(server.id, draftKey, store);
  const creation = useCreateJob({ store, draftKey });
  const { busy, error, done } = creation;
  const others = useOthersChanges(store, fresh, busy);
  const blocker = useLeaveGuard(dirty && !busy && !done);
  return (
    <CreateJobContext value={creation}>
      <div className={styles.stack}>
        {error && (
          <ServerError
            serverName={server.name}
            error={error}
            onRetry={() => creation.create({ tryIt: false })}
            retrying={busy}
          />
        )}
        <EditorNotices
          declared={fresh}
          server={server}
          found={dirty || found?.restored === 0 ? found : null}
          onDiscard={() => {
            store.resetAll();
            dropDraft(draftKey);
            setBegun({ store, found: null });
          }}
          draft={draft}
          others={others}
          saving={null}
          undone={null}
          onRetry={() => {}}
        />
        <SettingsForm
          store={store}
          lookup={findLookup}
          editable={fresh.editable}
          saving={busy ? { done: 0, all: 1 } : null}
          onSave={() => creation.create({ tryIt: false })}
          onCancelSave={creation.cancel}
          below={belowSection}
          exportName={m.job_new()}
        />
        <EditorDialogs store={store} prompt={null} others={others} blocker={blocker} canKeep={draft.kept} />
      </div>
    </CreateJobContext>
  );
}

/** What stands below the settings of a section. */
function belowSection(section: string) {
  if (section === 'job') return <AutomaticName />;
  return section === 'fields' && <BelowFields />;
}

/** The name that the server would make. */
function AutomaticName() {
  const { options } = useJobEditing();
  const { edited } = useEditedJob();
  if (edited.name.trim() !== '' || edited.refresh === null || edited.refresh.provider === '') return null;
  return (
    <p className={styles.hint}>
      {m.job_name_automatic()} <bdi>{options.automaticName(edited.refresh)}</bdi>
    </p>
  );
}

function BelowFields() {
  const { options } = useJobEditing();
  const { edited } = useEditedJob();
  if (edited.refresh === null) return null;
  return (
    <>
      <WrittenFields options={options} refresh={edited.refresh} />
      <TryNewJob />
    </>
  );
}

/** A server tries only jobs that it has: one that is switched off does nothing else. */
function TryNewJob() {
  const { readOnly, save } = useSettingsForm();
  const { create, busy } = useCreating();
  if (readOnly) return null;
  return (
    <section className={styles.panel} aria-labelledby="job-try">
      <h2 id="job-try" className={styles.panelTitle}>
        {m.job_try()}
      </h2>
      <p className={styles.hint}>{m.job_try_new()}</p>
      <div className={styles.actions}>
        <BusyButton busy={busy} onPress={() => save?.(() => create({ tryIt: true }))}>
          {m.job_try_new_now()}
        </BusyButton>
      </div>
    </section>
  );
}
