import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

interface RowKeysOptions {
  readonly body: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Whether the row that had the focus is no longer among them. */
  readonly gone: boolean;
  readonly scrollTo: (index: number) => void;
}

/** Rows that Page Up and Page Down go. */
const PAGE = 10;

/**
 * Moves the focus from row to row with the arrow keys, Home, End and the page keys: from a name to the next name, from
 * a switch to the next switch, from a menu to the next menu. Rows name their place in `data-index`, and what can have the focus in them stands in
 * cells with `data-column`. A row that is not drawn is scrolled to and takes the focus when it is. When the row with the
 * focus goes, the one that comes into its place takes it.
 */
export function useRowKeys({ body, count, gone, scrollTo }: RowKeysOptions) {
  const wanted = useRef<Place | null>(null);
  const last = useRef<Place | null>(null);

  useLayoutEffect(() => {
    if (wanted.current && focusOn(body.current, wanted.current)) wanted.current = null;
  });
  useLayoutEffect(() => {
    if (!gone || !last.current || document.activeElement !== document.body) return;
    focusOn(body.current, { ...last.current, index: Math.min(last.current.index, count - 1) });
  }, [gone, body, count]);

  return {
    onFocus: (target: EventTarget) => {
      wanted.current = null;
      last.current = placeOf(target);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      // A key that is held down goes on from where the last one led, drawn or not.
      const from = placeOf(event.target) && (wanted.current ?? placeOf(event.target));
      const index = from && nextIndex(event, from.index, count);
      if (!from || index === null) return;
      event.preventDefault();
      const place = { ...from, index };
      if (focusOn(body.current, place)) return;
      wanted.current = place;
      scrollTo(index);
    },
  };
}

interface Place {
  readonly index: number;
  readonly column: string;
  /** Which of a cell's controls, as a selector. What a menu shows stands for its button, which comes before it. */
  readonly control: 'input' | ':is(a, button)';
}

function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof HTMLElement)) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index);
  const control = target instanceof HTMLInputElement ? 'input' : ':is(a, button)';
  return column === undefined || Number.isNaN(index) ? null : { index, column, control };
}

function nextIndex(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  index: number,
  count: number,
): number | null {
  if (altKey || ctrlKey || metaKey) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? null : Math.min(Math.max(next, 0), count - 1);
}

function focusOn(body: HTMLElement | null, { index, column, control }: Place): boolean {
  const element = body?.querySelector<HTMLElement>(
    `[data-index="${index}"] [data-column="${column}"] ${control}`,
  );
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
  return element !== null && element !== undefined;
}
