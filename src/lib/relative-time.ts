import { keptForLocale } from './kept-for-locale.ts';

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/**
 * A moment as a person says it ("3 minutes ago", "in 2 days"), in the largest unit that fits.
 * @param time the moment, in milliseconds since the epoch
 * @param now the moment it is seen from, in milliseconds since the epoch
 * @param locale a BCP 47 language tag
 */
export function relativeTime(time: number, now: number, locale: string): string {
  const seconds = Math.round((time - now) / 1000);
  const words = relativeFormat(locale);
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  // Clocks differ by some seconds, and "in 3 seconds" for what has just been read would puzzle.
  if (!step) return words.format(Math.abs(seconds) < 15 ? 0 : seconds, 'second');
  return words.format(Math.trunc(seconds / step[1]), step[0]);
}

/** A moment in full, in the viewer's zone, with the zone's name. */
export function absoluteTime(time: number, locale: string): string {
  return absoluteFormat(locale).format(time);
}

const relativeFormat = keptForLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const absoluteFormat = keptForLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
);

/**
 * A server's time as milliseconds since the epoch.
 * @returns null when it is no RFC 3339 time: the text is then shown as it is.
 */
export function parseTime(untrusted: string): number | null {
  const milliseconds = /^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(untrusted) ? Date.parse(untrusted) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
