import { useEffect, useState } from 'react';
import type { DeclaredSettings } from '../systems/settings.ts';
import type { Change } from './changes.ts';
import type { FormStore } from './form-store.ts';
import { type Conflict, mergeSettings } from './merge.ts';

/** What somebody else has changed while a person has changes of their own in the form. */
export interface OthersChanges {
  readonly fresh: DeclaredSettings;
  readonly theirs: readonly Change[];
  /** Where both have changed the same: the form holds the person's own until they have chosen. */
  readonly conflicts: readonly Conflict[];
  /** The person's own changes to what is no longer declared, which the form cannot show any more. */
  readonly lost: readonly Change[];
}

export interface OthersState {
  /** What is to be told; null for nothing. */
  readonly told: OthersChanges | null;
  /** Whether the person is choosing between their own values and those of the other. */
  readonly comparing: boolean;
  readonly compare: (open: boolean) => void;
  readonly dismiss: () => void;
}

/**
 * Brings what is read anew into the form: a form without changes just shows it, and in one with changes it is put
 * beneath them. Where both have changed the same, the form stays as it is until the person chooses, or saves.
 * @param fresh the settings as last read
 * @param busy whether a save is under way, which does all of that itself
 */
export function useOthersChanges(store: FormStore, fresh: DeclaredSettings, busy: boolean): OthersState {
  const [told, setTold] = useState<OthersChanges | null>(null);
  const [comparing, setComparing] = useState(false);
  useEffect(() => {
    if (busy || fresh === store.declared) return;
    const { values, theirs, conflicts, lost } = mergeSettings(store.declared, store.values(), fresh);
    const dirty = store.changes().length > 0;
    if (conflicts.length === 0) store.rebase(fresh, values);
    const something = theirs.length + conflicts.length + lost.length > 0;
    // The form is drawn first: what is told is about what it shows.
    queueMicrotask(() => setTold(dirty && something ? { fresh, theirs, conflicts, lost } : null));
  }, [store, fresh, busy]);
  return {
    told: busy ? null : told,
    comparing,
    compare: setComparing,
    dismiss: () => {
      setTold(null);
      setComparing(false);
    },
  };
}
