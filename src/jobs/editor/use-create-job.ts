import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ApiError, foundSignedOut, toApiError } from '../../api/api-error.ts';
import { jobPath } from '../../lib/job-address.ts';
import { tellHappening } from '../../lib/happenings.ts';
import { m } from '../../messages/messages.js';
import { dropWorkAbout, onceSignedIn } from '../../servers/waiting-work.ts';
import { dropDraft, type DraftKey } from '../../settings/draft.ts';
import type { FormStore } from '../../settings/form-store.ts';
import { notify } from '../../ui/notify.ts';
import { useGoOn } from '../../ui/use-go-on.ts';
import { useJobEditing } from './job-editing.ts';
import { settingsOf } from './job-form.ts';
import { refusalsOf, storedIn } from './job-scope.ts';
import { TRY_AT_ONCE } from './try-at-once.ts';

export interface CreateJob {
  /** Why the last try failed; null when it did not. */
  readonly error: ApiError | null;
  readonly busy: boolean;
  readonly done: boolean;
  /** @param how with `tryIt` it is made switched off, and what it would do is told on its page */
  readonly create: (how: { readonly tryIt: boolean }) => void;
  /** Gives up a try that waits for the person to sign in. */
  readonly cancel: () => void;
}

export const CreateJobContext = createContext<CreateJob | null>(null);

export function useCreating(): CreateJob {
  const creating = use(CreateJobContext);
  if (!creating) throw new Error('A part of a new job’s form stands outside of it.');
  return creating;
}

interface CreateJobParts {
  readonly store: FormStore;
  readonly draftKey: DraftKey;
}

/** Makes the job that a form holds and goes to its page; what is refused is told at its field, and all stays typed. */
export function useCreateJob({ store, draftKey }: CreateJobParts): CreateJob {
  const { server, facet, options } = useJobEditing();
  const cache = useQueryClient();
  const goOn = useGoOn();
  const [error, setError] = useState<ApiError | null>(null);
  const [phase, setPhase] = useState<'open' | 'busy' | 'done'>('open');
  const running = useRef(false);
  const { id: libraryId } = options.library;
  const about = ['job-create', server.id, libraryId].join('/');

  const run = async (tryIt: boolean) => {
    const edited = settingsOf(store.values(), storedIn(store.declared));
    const settings = tryIt ? { ...edited, enabled: false } : edited;
    const work = { serverId: server.id, what: m.job_create_work, about };
    const saved = await onceSignedIn(work, () => facet.create(libraryId, settings));
    if (saved.kind === 'stored') {
      dropDraft(draftKey);
      // Nothing is left to lose: one may go.
      flushSync(() => setPhase('done'));
      store.resetAll();
      await Promise.all(facet.changedKeys(saved.id).map((queryKey) => cache.invalidateQueries({ queryKey })));
      tellHappening({
        name: 'jobSaved',
        server: server.id,
        library: saved.id.libraryId,
        job: saved.id.jobId,
      });
      tellCreated(settings.enabled, tryIt && edited.enabled);
      goOn(jobPath(server.id, saved.id.libraryId, saved.id.jobId), {
        replace: true,
        ...(tryIt && { state: TRY_AT_ONCE }),
      });
      return;
    }
    if (saved.kind === 'refused') {
      setError(saved.error);
      store.refuse(refusalsOf(saved.fields));
      // Its provider may have gone since the form was made.
      if (saved.providerGone) await cache.invalidateQueries({ queryKey: facet.options(libraryId).queryKey });
    }
    setPhase('open');
  };
  const isLibraryGone = async () => {
    const { queryKey } = facet.options(libraryId);
    await cache.refetchQueries({ queryKey });
    const why = cache.getQueryState(queryKey)?.error;
    return why instanceof ApiError && why.kind === 'not-found';
  };
  const create = ({ tryIt }: { readonly tryIt: boolean }) => {
    if (running.current) return;
    running.current = true;
    setError(null);
    setPhase('busy');
    void run(tryIt)
      .catch(async (thrown: unknown) => {
        const failure = toApiError(thrown);
        const toldByPage = failure.kind === 'not-found' && (await isLibraryGone());
        setPhase('open');
        if (!toldByPage && !foundSignedOut(failure) && failure.kind !== 'cancelled') setError(failure);
      })
      .finally(() => {
        running.current = false;
      });
  };
  return {
    error,
    busy: phase === 'busy',
    done: phase === 'done',
    create,
    cancel: () => dropWorkAbout(about),
  };
}

function tellCreated(enabled: boolean, keptOff: boolean): void {
  notify({
    severity: 'success',
    title: m.job_created(),
    message: enabled ? m.job_created_on() : keptOff ? m.job_created_kept_off() : m.job_created_off(),
  });
}
