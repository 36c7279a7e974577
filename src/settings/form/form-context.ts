import { createContext, type ReactNode, use, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Lookup, SettingPath } from '../../systems/settings.ts';
import type { FieldError, FormStore } from '../form-store.ts';
import { useOfStore } from '../use-of-store.ts';
import { pathKey, valueAt } from '../values.ts';
import type { FormView } from './form-view.ts';
import { pathIndex } from './path-index.ts';
import type { PropertyFeed } from './property-feed.ts';

/** What every field of a form needs. */
export interface FormContext {
  readonly store: FormStore;
  readonly view: FormView;
  readonly feed: PropertyFeed;
  readonly lookup: ((id: string) => Lookup | undefined) | undefined;
  /** True for those who may only look. */
  readonly readOnly: boolean;
  /** What else stands in a section, below its settings; absent where nothing does. */
  readonly below?: ((section: string) => ReactNode) | undefined;
  /** As the button that saves, for what stands below settings: with `then` in the place of saving. */
  readonly save?: (then: () => void) => void;
  /** Says something to those who hear the page. */
  readonly announce: (words: string) => void;
}

export const SettingsFormContext = createContext<FormContext | null>(null);

export function useSettingsForm(): FormContext {
  const context = use(SettingsFormContext);
  if (!context) throw new Error('A field stands outside of its form.');
  return context;
}

/** Something of the form's store; what it gives must stay the same until it changes. */
export function useStore<Part>(select: (store: FormStore) => Part): Part {
  return useOfStore(useSettingsForm().store, select);
}

/** Something of what the person has looked at; what it gives must stay the same until it changes. */
export function useView<Part>(select: (view: FormView) => Part): Part {
  const { view } = useSettingsForm();
  const subscribe = useCallback((listener: () => void) => view.subscribe(listener), [view]);
  return useSyncExternalStore(subscribe, () => select(view));
}

/** Something of the property that a place is, or stands in; looked at only when that property changes. */
function useProperty<Part>(path: SettingPath, select: (store: FormStore) => Part): Part {
  const { store, feed } = useSettingsForm();
  const section = String(path[0]);
  const property = String(path[1]);
  const subscribe = useCallback(
    (listener: () => void) => feed(section, property, listener),
    [feed, section, property],
  );
  return useSyncExternalStore(subscribe, () => select(store));
}

/** The edited value at a place: drawn anew only when it changes. */
export function useSettingValue(path: SettingPath): unknown {
  return useProperty(path, (held) => {
    const [section, ...rest] = path;
    return valueAt(held.section(String(section)), rest);
  });
}

const NONE: readonly FieldError[] = [];

/** The errors and warnings of a place itself that a person may see by now: of what was touched, and what is so already. */
export function useShownErrors(path: SettingPath): readonly FieldError[] {
  const [section, property] = path;
  const all = useProperty(path, (held) => held.propertyErrors(String(section), String(property)));
  const touched = useView((seen) => all.length > 0 && seen.isTouched(path));
  const key = useMemo(() => pathKey(path), [path]);
  return useMemo(() => {
    const own = all.filter((error) => pathKey(error.path) === key && (touched || isShownAtOnce(error)));
    return own.length === 0 ? NONE : own;
  }, [all, key, touched]);
}

/** What is stored already, and what the server said, is not of the person's typing. */
function isShownAtOnce({ severity, source }: FieldError): boolean {
  return severity === 'warning' || source === 'server';
}

/** How many errors, not warnings, are to be shown at a place and within it. */
export function useErrorCount(path: SettingPath): number {
  const key = useMemo(() => pathKey(path), [path]);
  const all = useStore((held) => pathIndex(held.errors()).get(key)?.filter(isError).length ?? 0);
  const { store } = useSettingsForm();
  const shown = useView((seen) => {
    if (all === 0) return 0;
    const errors = pathIndex(store.errors()).get(key)?.filter(isError) ?? NONE;
    return errors.filter((error) => error.source === 'server' || seen.isTouched(error.path)).length;
  });
  return shown;
}

function isError({ severity }: FieldError): boolean {
  return severity === 'error';
}

/** How a value stands to what was loaded and to its default; looked at anew only when it is another one. */
export function useStanding(
  path: SettingPath,
  value: unknown,
): { readonly changed: boolean; readonly fromDefault: boolean } {
  const { store } = useSettingsForm();
  const declared = useProperty(path, (held) => held.declared);
  return useMemo(
    () => ({
      // Where nothing is stored, what is filled in changes nothing.
      changed: !store.makesNew && store.isChanged(path),
      fromDefault: !store.makesNew && store.isChangedFromDefault(path),
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- the store looks at the value that stands there
    [store, declared, path, value],
  );
}

/** How many changes there are at and within a place. */
export function useChangeCount(path: SettingPath): number {
  const key = useMemo(() => pathKey(path), [path]);
  return useStore((held) => pathIndex(held.changes()).get(key)?.length ?? 0);
}

/** What is open, as the person left it; undefined when it was left alone. */
export function useOpen(path: SettingPath): boolean | undefined {
  const key = useMemo(() => pathKey(path), [path]);
  return useView((seen) => seen.isOpen(key));
}

/** Whether the search, if there is one, leaves a place in sight. */
export function useInSearch(path: SettingPath): boolean {
  const key = useMemo(() => pathKey(path), [path]);
  return useView((seen) => seen.found?.has(key) ?? true);
}
