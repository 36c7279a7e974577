import { keptForLocale } from './kept-for-locale.ts';

/** Milliseconds by which the clocks of two machines may differ without anybody's minding. */
export const CLOCKS_DIFFER = 60_000;

/** From two of them on: "next month" would be said of what is 40 days away, and means the next in the calendar. */
const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number, from: number][] = [
  ['year', 31_557_600, 2],
  ['month', 2_629_800, 2],
  ['week', 604_800, 2],
  ['day', 86_400, 1],
  ['hour', 3600, 1],
  ['minute', 60, 1],
];

/**
 * A moment as a person says it ("3 minutes ago", "in 2 days"), in the largest unit that fits; days are those of the
 * viewer's calendar, so that tomorrow is tomorrow.
 * @param time the moment, in milliseconds since the epoch
 * @param now the moment it is seen from, in milliseconds since the epoch
 * @param locale a BCP 47 language tag
 */
export function relativeTime(time: number, now: number, locale: string): string {
  const seconds = Math.round((time - now) / 1000);
  const words = relativeFormat(locale);
  const step = STEPS.find(([, length, from]) => Math.abs(seconds) >= length * from);
  // Clocks differ by some seconds, and "in 3 seconds" for what has just been read would puzzle.
  if (!step) return words.format(Math.abs(seconds) < 15 ? 0 : seconds, 'second');
  const [unit, length] = step;
  const count = unit === 'day' ? (midnight(time) - midnight(now)) / 86_400_000 : seconds / length;
  // A day on which the clocks change is an hour longer or shorter.
  return words.format(unit === 'day' ? Math.round(count) : Math.trunc(count), unit);
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
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
