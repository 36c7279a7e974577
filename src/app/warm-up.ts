import { absoluteTime, relativeTime } from '../lib/relative-time.ts';
import { textOrder } from '../lib/text-order.ts';
import { getLocale } from '../messages/runtime.js';

/**
 * Makes what the first page formats and orders with, while its code is still on its way: on a slow device each takes as
 * long as drawing a row, so each is a piece of work of its own.
 */
export function warmUp(): void {
  const locale = getLocale();
  for (const make of [textOrder, madeAbsolute, madeRelative]) setTimeout(() => make(locale));
}

const madeAbsolute = (locale: string) => absoluteTime(0, locale);
const madeRelative = (locale: string) => relativeTime(0, 0, locale);
