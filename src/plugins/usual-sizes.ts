import type { PluginRow } from './plugin-rows.ts';

/** Pixels that parts of the list have before they have been drawn and measured. */
export interface UsualSizes {
  /** Above the first row, at least: the head of the page and the filters. */
  readonly top: number;
  /** A row with a name and its key. */
  readonly row: number;
  /** A row whose name needs a second line. */
  readonly withLongName: number;
  /** A row that has a reason for its state. */
  readonly withReason: number;
}

const AS_ROWS: UsualSizes = { top: 180, row: 48, withLongName: 67, withReason: 72 };
const AS_CARDS: UsualSizes = { top: 248, row: 88, withLongName: 107, withReason: 126 };

/** Characters of a name that one line has room for. */
const NAME_LINE = 26;

/** As `plugin-table.module.css` lays the rows out. */
const narrow = window.matchMedia('(width < 43.75rem)');

/** What is usual at the window's width. */
export function usualSizes(): UsualSizes {
  return narrow.matches ? AS_CARDS : AS_ROWS;
}

/** Pixels that a row will probably be high. */
export function usualHeight({ plugin }: Pick<PluginRow, 'plugin'>, sizes: UsualSizes): number {
  if (plugin.state.reason !== null) return sizes.withReason;
  return plugin.name.length > NAME_LINE ? sizes.withLongName : sizes.row;
}
