import type { LoadingError, LoadingErrors } from '../../systems/loading.ts';
import type { Plugin } from '../../systems/system.ts';

/** What a reload has changed, as far as the server tells. */
export interface ReloadChanges {
  /** Errors that are gone, that have come, and that are still there. */
  readonly gone: readonly LoadingError[];
  readonly came: readonly LoadingError[];
  readonly stayed: readonly LoadingError[];
  /** False when the errors of before or of now could not be listed, so that they cannot be compared. */
  readonly comparable: boolean;
  readonly newPlugins: readonly Plugin[];
  readonly gonePlugins: readonly Plugin[];
  /** Those whose state is another one. */
  readonly changedPlugins: readonly { readonly before: Plugin; readonly now: Plugin }[];
}

/** What the server told at one moment. */
export interface Loaded {
  readonly errors: LoadingErrors;
  readonly plugins: readonly Plugin[];
}

/** Compares before and after. An error is the same where stage, name and words are; two of the same count as two. */
export function compareLoaded(before: Loaded, now: Loaded): ReloadChanges {
  const left = new Map<string, number>();
  for (const error of before.errors.errors) left.set(keyOf(error), (left.get(keyOf(error)) ?? 0) + 1);
  const came: LoadingError[] = [];
  const stayed: LoadingError[] = [];
  for (const error of now.errors.errors) {
    const count = left.get(keyOf(error)) ?? 0;
    if (count > 0) stayed.push(error);
    else came.push(error);
    left.set(keyOf(error), count - 1);
  }
  const gone = before.errors.errors.filter((error) => {
    const count = left.get(keyOf(error)) ?? 0;
    left.set(keyOf(error), count - 1);
    return count > 0;
  });
  const then = new Map(before.plugins.map((plugin) => [plugin.id, plugin]));
  const known = new Set(now.plugins.map(({ id }) => id));
  const comparable = before.errors.unreadable === null && now.errors.unreadable === null;
  return {
    gone,
    came,
    stayed,
    comparable,
    newPlugins: now.plugins.filter(({ id }) => !then.has(id)),
    gonePlugins: before.plugins.filter(({ id }) => !known.has(id)),
    changedPlugins: now.plugins.flatMap((plugin) => {
      const was = then.get(plugin.id);
      if (was === undefined) return [];
      // What only one of both tells is no change: without the errors, the lists alone are compared.
      const same = comparable
        ? before.errors.stateOf(was).kind === now.errors.stateOf(plugin).kind
        : was.state.kind === plugin.state.kind;
      return same ? [] : [{ before: was, now: plugin }];
    }),
  };
}

function keyOf({ stage, name, message }: LoadingError): string {
  return JSON.stringify([stage, name, message]);
}
