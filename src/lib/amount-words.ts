import { getLocale } from '../messages/runtime.js';

/** Milliseconds as a person says them: whole below a second, seconds with one decimal above. */
export function durationWords(milliseconds: number): string {
  return milliseconds < 1000
    ? unitWords(Math.round(milliseconds), 'millisecond')
    : unitWords(Math.round(milliseconds / 100) / 10, 'second');
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes as a person says it, in steps of a thousand. */
export function byteWords(bytes: number): string {
  let amount = bytes;
  let step = 0;
  // What would be rounded to a thousand is one of the next.
  while (amount >= 999.5 && step < BYTE_UNITS.length - 1) {
    amount /= 1000;
    step += 1;
  }
  return unitWords(
    amount < 10 && step > 0 ? Math.round(amount * 10) / 10 : Math.round(amount),
    BYTE_UNITS[step] ?? 'byte',
  );
}

function unitWords(amount: number, unit: string): string {
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return new Intl.NumberFormat(getLocale(), { style: 'unit', unit, unitDisplay }).format(amount);
}
