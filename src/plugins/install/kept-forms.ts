import { addWorkKeeper } from '../../servers/kept-work.ts';
import type { DeclaredSettings } from '../../systems/settings.ts';
import { createFormStore, type FormStore } from '../../settings/form-store.ts';

/** Whose form it is, and what for. */
export interface FormKey {
  readonly serverId: string;
  /** The name that the person is signed in with. */
  readonly user: string;
  readonly wayId: string;
  /** The id of the plugin that is updated; null for a new one. */
  readonly of: string | null;
}

/** What a person has filled in to install something. In memory only: it can hold what is secret. */
export interface KeptForm {
  readonly store: FormStore;
  readonly file: File | null;
}

const kept = new Map<string, { readonly key: FormKey; readonly form: KeptForm }>();

addWorkKeeper({
  count: (of) => ofPerson(of).filter(([, { form }]) => form.store.changes().length > 0).length,
  drop: (of) => {
    for (const [name] of ofPerson(of)) kept.delete(name);
  },
});

function ofPerson({ serverId, user }: Pick<FormKey, 'serverId' | 'user'>) {
  return [...kept].filter(([, { key }]) => key.serverId === serverId && key.user === user);
}

function nameOf({ serverId, user, wayId, of }: FormKey): string {
  return JSON.stringify([serverId, user, wayId, of]);
}

/** The form as it was left; a new one where there is none. */
export function keptForm(key: FormKey, declared: DeclaredSettings): KeptForm {
  const name = nameOf(key);
  const known = kept.get(name);
  if (known) return known.form;
  const form: KeptForm = { store: createFormStore(declared, { makesNew: true }), file: null };
  kept.set(name, { key, form });
  return form;
}

/** Keeps the file that was chosen beside what is filled in. */
export function keepFile(key: FormKey, file: File): void {
  const name = nameOf(key);
  const known = kept.get(name);
  if (known) kept.set(name, { key, form: { ...known.form, file } });
}

/** For what was done: the next form begins anew. */
export function dropForm(key: FormKey): void {
  kept.delete(nameOf(key));
}
