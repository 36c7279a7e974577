import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useWindowVirtualizer,
  windowScroll,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { PluginRow } from './plugin-rows.ts';
import { usualHeight, usualSizes } from './usual-sizes.ts';

/**
 * Rows that are drawn above and below what is in view, so that one who scrolls or jumps sees no gap; none as long as
 * what is above the first row has not been measured, since nobody can have scrolled by then.
 */
const NEAR = 1;

/** Pixels that the window was scrolled by when it last told. Asking it would lay the page out then and there. */
let scrolled = 0;
window.addEventListener('scroll', () => (scrolled = window.scrollY), { passive: true });
const scrolledTo = () => scrolled;

/** What rows turned out to be high, by their ids: a list that one comes back to is as long as it was left. */
const knownHeights = new Map<string, number>();

/** One row to draw, in pixels from the top of the body. */
export interface WindowRow {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

export interface RowWindow {
  readonly rows: readonly WindowRow[];
  /** Pixels of all rows together. */
  readonly total: number;
  /** The `ref` of each row, which needs its index in `data-index`. */
  readonly measure: (row: HTMLTableRowElement | null) => void;
  /** Scrolls until a row is in view. */
  readonly scrollTo: (index: number) => void;
}

/**
 * Chooses which rows of a list are drawn: those that the window shows, some beside them, and the one that has the
 * focus, wherever it is.
 * @param items the rows in their order; a new array when anything about them changes
 * @param kept the id of a row that stays drawn; null for none
 */
export function useRowWindow(
  body: RefObject<HTMLElement | null>,
  items: readonly PluginRow[],
  kept: string | null,
): RowWindow {
  const usual = usualSizes();
  const measured = useTop(body);
  const top = measured ?? usual.top;
  const keptIndex = kept === null ? -1 : items.findIndex(({ id }) => id === kept);
  const idOf = useCallback((index: number) => items[index]?.id ?? index, [items]);
  const expected = (index: number) => {
    const item = items[index];
    return item ? (knownHeights.get(item.id) ?? usualHeight(item, usual)) : usual.row;
  };
  // oxlint-disable-next-line react/incompatible-library -- says what React's compiler cannot do, which is not used
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count: items.length,
    scrollMargin: top,
    overscan: measured === null ? 0 : NEAR,
    // The first frame has rows already.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: scrolledTo,
    // To where the window is already, which the first frame would be laid out twice for.
    scrollToFn: (offset, options, instance) => {
      if (offset + (options.adjustments ?? 0) !== instance.scrollOffset)
        windowScroll(offset, options, instance);
    },
    getItemKey: idOf,
    estimateSize: expected,
    measureElement: (row, entry, instance) => {
      const index = Number(row.dataset.index);
      // Asked once without an entry when the row has just been drawn: reading its height would lay out the page then
      // and there, and the observer tells it before the frame is shown.
      if (!entry) return expected(index);
      const height = measureElement(row, entry, instance);
      knownHeights.set(String(idOf(index)), height);
      return height;
    },
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), range, keptIndex),
    // React 19 warns of a render that is forced while another one runs.
    useFlushSync: false,
  });
  return {
    rows: virtualizer
      .getVirtualItems()
      .map(({ index, start, size }) => ({ index, start: start - top, size })),
    total: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  };
}

function withKept(indexes: number[], { count }: Range, kept: number): number[] {
  return kept < 0 || kept >= count || indexes.includes(kept)
    ? indexes
    : [...indexes, kept].toSorted((a, b) => a - b);
}

/** Where an element begins in the document, in pixels, null until it is measured; what stands above it comes and goes. */
function useTop(element: RefObject<HTMLElement | null>): number | null {
  const [top, setTop] = useState<number | null>(null);
  useEffect(() => {
    const look = new ResizeObserver(() => {
      const box = element.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + window.scrollY));
    });
    look.observe(document.body);
    return () => look.disconnect();
  }, [element]);
  return top;
}
