import type { SettingPath } from '../../systems/settings.ts';
import { isWithin, pathKey } from '../values.ts';

/**
 * What a person has looked at and touched in a form, as far as it decides what is shown: outside of React, so that a
 * key press draws only what it concerns. It knows nothing of values.
 */
export interface FormView {
  subscribe(listener: () => void): () => void;
  /** Whether the person has been through this setting, or the one it is a part of, so that its errors may be shown. */
  isTouched(path: SettingPath): boolean;
  touch(path: SettingPath): void;
  /** After a save was tried every error is shown. */
  touchAll(): void;
  /** Whether something has been opened or closed by hand; undefined when it was left alone. */
  isOpen(key: string): boolean | undefined;
  setOpen(key: string, open: boolean): void;
  /** The places that a search found, with all around and within them; null without a search. */
  readonly found: ReadonlySet<string> | null;
  setFound(found: ReadonlySet<string> | null): void;
  /** The place that was asked for last, with a number that counts the askings. */
  readonly wanted: { readonly path: SettingPath; readonly turn: number } | null;
  /** Opens all that a place stands in, and lets a search go that hides it. */
  want(path: SettingPath): void;
  /** Takes what does not write every key press into the form at once; returns the way to stop. */
  readonly holdBack: (write: () => void) => () => void;
  /** Writes what was held back: before anything is saved or shown as a whole. */
  writeAll(): void;
}

export function createFormView(): FormView {
  const listeners = new Set<() => void>();
  const touched = new Map<string, SettingPath>();
  const open = new Map<string, boolean>();
  const heldBack = new Set<() => void>();
  let all = false;
  let found: ReadonlySet<string> | null = null;
  let wanted: FormView['wanted'] = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isTouched: (path) => all || [...touched.values()].some((one) => isWithin(path, one)),
    touch(path) {
      const key = pathKey(path);
      if (all || touched.has(key)) return;
      touched.set(key, path);
      tell();
    },
    touchAll() {
      if (all) return;
      all = true;
      tell();
    },
    isOpen: (key) => open.get(key),
    setOpen(key, isOpen) {
      if (open.get(key) === isOpen) return;
      open.set(key, isOpen);
      tell();
    },
    get found() {
      return found;
    },
    setFound(next) {
      found = next;
      tell();
    },
    get wanted() {
      return wanted;
    },
    want(path) {
      for (let length = 1; length <= path.length; length += 1) open.set(pathKey(path.slice(0, length)), true);
      if (found && !found.has(pathKey(path.slice(0, 2)))) found = null;
      wanted = { path, turn: (wanted?.turn ?? 0) + 1 };
      tell();
    },
    holdBack(write) {
      heldBack.add(write);
      return () => heldBack.delete(write);
    },
    writeAll() {
      for (const write of heldBack) write();
    },
  };
}
