import { useEffect, useState } from 'react';
import { addWorkKeeper } from '../servers/kept-work.ts';
import type { DeclaredSettings } from '../systems/settings.ts';
import {
  type DraftKey,
  type DraftOutcome,
  dropDraft,
  readDraft,
  type RestoredDraft,
  restoreDraft,
  writeDraft,
} from './draft.ts';
import { createFormStore, type FormStore } from './form-store.ts';

/** Milliseconds without a further change after which the draft is written. */
const PAUSE = 400;

/** A draft that was found when the form was opened. */
export interface FoundDraft extends RestoredDraft {
  /** When it was written, in milliseconds since the epoch. */
  readonly time: number;
  readonly leftOutSecrets: boolean;
}

export interface BegunEditing {
  readonly store: FormStore;
  readonly found: FoundDraft | null;
}

/** Begins to edit: with the draft of an earlier time, if there is one that still changes anything. */
export function beginEditing(fresh: DeclaredSettings, key: DraftKey): BegunEditing {
  const draft = readDraft(key);
  if (draft === null) return { store: createFormStore(fresh), found: null };
  const restored = restoreDraft(draft, fresh);
  const store = createFormStore(fresh, { begin: restored.values });
  if (store.changes().length === 0 && restored.unfit.length === 0) {
    dropDraft(key);
    return { store, found: null };
  }
  return { store, found: { ...restored, time: draft.time, leftOutSecrets: draft.leftOutSecrets } };
}

/**
 * Keeps a draft of the changes while they are made.
 * @returns what became of the last one
 */
export function useDraft(serverId: string, key: DraftKey, store: FormStore): DraftOutcome {
  const [outcome, setOutcome] = useState<DraftOutcome>({ kept: true });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      setOutcome(writeDraft(key, store.declared, store.values()));
    };
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE);
    });
    const stopKeeping = addWorkKeeper({
      // The draft is counted where all of them are.
      count: () => 0,
      drop: (of) => {
        if (of.serverId === serverId) store.resetAll();
      },
    });
    window.addEventListener('pagehide', write);
    return () => {
      write();
      stop();
      stopKeeping();
      window.removeEventListener('pagehide', write);
    };
  }, [serverId, key, store]);
  return outcome;
}
