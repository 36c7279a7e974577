import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError, foundSignedOut } from '../api/api-error.ts';
import { readPluginsAgain } from '../servers/connected-query.ts';
import type { SignedInServer } from '../servers/servers-query.ts';
import { dropWorkAbout, onceSignedIn, type Work } from '../servers/waiting-work.ts';
import { m } from '../messages/messages.js';
import type { DeclaredSettings, SaveReport, SaveRequest, SettingsScope } from '../systems/settings.ts';
import { AS_IT_CAME } from './as-it-came.ts';
import { type DraftKey, writeDraft } from './draft.ts';
import type { FormStore } from './form-store.ts';
import { mergeSettings } from './merge.ts';
import { type SaveOutcome, saveSettings, type SaveWorld, valuesAfter } from './save-settings.ts';
import { type Prompt, usePrompts } from './use-prompts.ts';

export interface SaveParts {
  readonly server: SignedInServer;
  readonly scope: SettingsScope;
  readonly pluginId: string;
  /** Untrusted text. */
  readonly pluginName: string;
  readonly store: FormStore;
  readonly draftKey: DraftKey;
  /** Told what a save has come to, after the form shows it; the page may have been left by then. */
  readonly onDone: (outcome: SaveOutcome) => void;
}

export interface Saving {
  /** How many writes are done of how many; null while nothing is being saved. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  /** What the save waits for the person to decide. */
  readonly prompt: Prompt | null;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** Saves what a form has, and keeps form and draft in step with what is stored then. */
export function useSaveSettings(parts: SaveParts): Saving {
  const cache = useQueryClient();
  const prompts = usePrompts();
  const [progress, setProgress] = useState<Saving['progress']>(null);
  const running = useRef<AbortController | null>(null);
  const about = ['settings', parts.server.id, parts.pluginId, parts.draftKey.scope].join('/');

  const run = async () => {
    const { store, draftKey } = parts;
    const patience = new AbortController();
    running.current = patience;
    setProgress({ done: 0, all: 0 });
    const world = worldOf(cache, parts, about, patience.signal, (done, all) => setProgress({ done, all }));
    const outcome = await saveSettings(
      { ...world, ask: prompts.ask, choose: prompts.choose },
      store.declared,
      store.values(),
    );
    if (outcome.after) store.rebase(outcome.after, valuesAfter(outcome, store.values()));
    store.refuse(outcome.refusals);
    writeDraft(draftKey, store.declared, store.values());
    running.current = null;
    setProgress(null);
    parts.onDone(outcome);
    await readOthersAgain(cache, parts);
  };

  return {
    progress,
    prompt: prompts.prompt,
    save: () => {
      if (running.current === null) void run();
    },
    cancel: () => {
      running.current?.abort();
      dropWorkAbout(about);
    },
  };
}

function worldOf(
  cache: QueryClient,
  { server, scope, pluginId, pluginName, store }: SaveParts,
  about: string,
  signal: AbortSignal,
  onProgress: (done: number, all: number) => void,
): Omit<SaveWorld, 'ask' | 'choose'> {
  const work: Work = { serverId: server.id, what: () => m.settings_save_work({ plugin: pluginName }), about };
  return {
    read: () => onceSignedIn(work, () => readAnew(cache, scope, pluginId)),
    write: (request) =>
      onceSignedIn(work, writing(cache, scope, { ...request, pluginId, onProgress, signal })),
    onBegin: (stored, edited) => store.rebase(stored, edited),
  };
}

/** The settings as the server has them now: an answer that was on its way may be older. */
async function readAnew(
  cache: QueryClient,
  scope: SettingsScope,
  pluginId: string,
): Promise<DeclaredSettings> {
  const { queryKey, queryFn, select } = scope.form(pluginId);
  await cache.cancelQueries({ queryKey, exact: true });
  return select(await cache.fetchQuery({ queryKey, queryFn, staleTime: 0, structuralSharing: AS_IT_CAME }));
}

/** A write that can be begun anew after a sign-in: then upon what is stored by then, of which it may be a part. */
function writing(cache: QueryClient, scope: SettingsScope, request: SaveRequest): () => Promise<SaveReport> {
  let stopped = false;
  return async () => {
    // Given up while it waited.
    if (request.signal?.aborted) throw new ApiError({ kind: 'cancelled', source: 'page', changed: 'no' });
    try {
      if (!stopped) return await scope.save(request);
      const stored = await readAnew(cache, scope, request.pluginId);
      const { values } = mergeSettings(request.stored, request.edited, stored);
      return await scope.save({ ...request, stored, edited: values });
    } catch (error) {
      stopped ||= foundSignedOut(error);
      throw error;
    }
  };
}

/** Lets all that shows these settings be read again, but for what has just been. */
async function readOthersAgain(cache: QueryClient, { server, scope, pluginId }: SaveParts): Promise<void> {
  const { queryKey: ownKey } = scope.form(pluginId);
  if (scope.concernsAll) return readPluginsAgain(cache, server.id, ownKey);
  const own = JSON.stringify(ownKey);
  const keys = scope.changedKeys(pluginId).filter((queryKey) => JSON.stringify(queryKey) !== own);
  await Promise.all(keys.map((queryKey) => cache.invalidateQueries({ queryKey, exact: true })));
}
