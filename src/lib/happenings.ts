/** How work in the background ended, for who only wants to know that much. */
export type WorkOutcome = 'succeeded' | 'partly' | 'failed' | 'skipped' | 'cancelled';

/** Something that the person has done, told once the server has shown that it is so. */
export type Happening =
  | { readonly name: 'connected' | 'disconnected'; readonly server: string; readonly plugin: string }
  | {
      readonly name: 'settingsSaved';
      readonly server: string;
      readonly plugin: string;
      readonly whose: 'plugin' | 'own';
    }
  | {
      readonly name: 'syncFinished';
      readonly server: string;
      readonly plugin: string;
      readonly outcome: WorkOutcome;
    }
  | { readonly name: 'jobSaved'; readonly server: string; readonly library: string; readonly job: string }
  | {
      readonly name: 'jobFinished';
      readonly server: string;
      readonly library: string;
      readonly job: string;
      readonly outcome: WorkOutcome;
    };

const listeners = new Set<(happening: Happening) => void>();

/** For features: tells whoever wants to know beyond this page, such as a page that this one is shown in. */
export function tellHappening(happening: Happening): void {
  for (const listener of listeners) listener(happening);
}

/** Calls back with all that happens from now on. Returns the way to stop. */
export function onHappening(listener: (happening: Happening) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const OUTCOMES: Readonly<Record<string, WorkOutcome>> = {
  done: 'succeeded',
  partly: 'partly',
  skipped: 'skipped',
  nothing: 'skipped',
  cancelled: 'cancelled',
};

/** How a task that is over ended, by the state that it is in; a state that nobody knows is no success. */
export function outcomeOf(state: string): WorkOutcome {
  return (Object.hasOwn(OUTCOMES, state) ? OUTCOMES[state] : undefined) ?? 'failed';
}
