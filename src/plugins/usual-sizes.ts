import type { PluginRow } from './plugin-rows.ts';

/** Pixels that parts of the list have before they have been drawn and measured. */
export interface UsualSizes {
  /** Above the first row, at least: the head of the page and the filters. */
  readonly top: number;
  /** A row with a name and its key. */
  readonly row: number;
  /** A row that has a reason for its state. */
  readonly withReason: number;
}

const AS_ROWS: UsualSizes = { top: 180, row: 48, withReason: 72 };
const AS_CARDS: UsualSizes = { top: 248, row: 88, withReason: 126 };

/** As `plugin-table.module.css` lays the rows out. */
const narrow = window.matchMedia('(width < 43.75rem)');

/** What is usual at the window's width. */
export function usualSizes(): UsualSizes {
  return narrow.matches ? AS_CARDS : AS_ROWS;
}

/** Pixels that a row will probably be high. */
export function usualHeight({ plugin }: Pick<PluginRow, 'plugin'>, { row, withReason }: UsualSizes): number {
  return plugin.state.reason === null ? row : withReason;
}
