import { absoluteTime, relativeTime } from '../lib/relative-time.ts';
import { textOrder } from '../lib/text-order.ts';
import { getLocale } from '../messages/runtime.js';
import { SANS } from './fonts.ts';

/** The weights and sizes of the first page's text. One that is not among them is looked for when it is drawn. */
const FONTS = [
  '400 12px',
  '550 12px',
  '600 12px',
  '400 13px',
  '570 13px',
  '400 14px',
  '550 14px',
  '600 14px',
  '650 16px',
  '620 22px',
];

/**
 * Makes what the first page formats, orders and sets its text with, while its code is still on its way: on a slow device
 * each takes as long as drawing a row, so each is a piece of work of its own.
 */
export function warmUp(): void {
  const locale = getLocale();
  for (const make of [textOrder, madeAbsolute, madeRelative, foundFonts]) setTimeout(() => make(locale));
}

const madeAbsolute = (locale: string) => absoluteTime(0, locale);
const madeRelative = (locale: string) => relativeTime(0, 0, locale);

function foundFonts(): void {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return;
  for (const font of FONTS) {
    context.font = `${font} ${SANS}`;
    context.measureText('a');
  }
}
