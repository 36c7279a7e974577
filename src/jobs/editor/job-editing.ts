import { createContext, use, useMemo } from 'react';
import { sameValue } from '../../lib/same-value.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { useSettingsForm, useStore } from '../../settings/form/form-context.ts';
import type { JobDetail, JobOptions, JobsFacet, JobSettings } from '../../systems/jobs.ts';
import { settingsOf } from './job-form.ts';
import { storedIn } from './job-scope.ts';

/** What stands in a job's form besides its settings needs to know. */
export interface JobEditing {
  readonly server: SignedInServer;
  readonly facet: JobsFacet;
  readonly options: JobOptions;
  /** As stored; null for a new one. */
  readonly job: JobDetail | null;
}

export const JobEditingContext = createContext<JobEditing | null>(null);

export function useJobEditing(): JobEditing {
  const editing = use(JobEditingContext);
  if (!editing) throw new Error('A part of a job’s form stands outside of it.');
  return editing;
}

/** The job as it is in the form now, and whether what it refreshes is stored like that. */
export function useEditedJob(): { readonly edited: JobSettings; readonly isStored: boolean } {
  const { store } = useSettingsForm();
  const values = useStore((held) => held.values());
  const declared = useStore((held) => held.declared);
  return useMemo(() => {
    const stored = storedIn(store.declared);
    const edited = settingsOf(values, stored);
    return { edited, isStored: sameValue(edited.refresh, stored.refresh) };
    // oxlint-disable-next-line react/exhaustive-deps -- the store has another declaration then
  }, [store, declared, values]);
}
