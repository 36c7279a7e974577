import { absoluteTime, relativeTime } from '../lib/relative-time.ts';
import { textOrder } from '../lib/text-order.ts';
import { getLocale } from '../messages/runtime.js';
import { MONOSPACE, SANS } from './fonts.ts';

/** The weights and sizes of the first page's text. One that is not among them is looked for when it is drawn. */
const FONTS = [
  '400 8px',
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
]
  .map((look) => `${look} ${SANS}`)
  .concat(`400 12px ${MONOSPACE}`);

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

/** In the document itself: what a canvas has found counts for its own text only. */
function foundFonts(): void {
  const sample = document.createElement('div');
  sample.ariaHidden = 'true';
  sample.style.position = 'absolute';
  sample.style.visibility = 'hidden';
  for (const font of FONTS) {
    const text = document.createElement('span');
    text.style.font = font;
    text.textContent = 'a';
    sample.append(text);
  }
  document.body.append(sample);
  // Lays them out, here and now.
  sample.getBoundingClientRect();
  sample.remove();
}
