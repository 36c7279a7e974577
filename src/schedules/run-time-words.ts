import { offsetWords } from '../lib/cron/zones.ts';
import { keptForLocale } from '../lib/kept-for-locale.ts';

/**
 * When something runs, as the clocks of a zone show it: the seconds only where there are any, the year only where it is
 * another one, and how far the clocks are ahead where that is no longer what it is now.
 * @param now milliseconds since the epoch
 */
export function runTimeWords(run: number, zone: string, now: number, locale: string): string {
  const kind = [run % 60_000 === 0 ? 'minutes' : 'seconds', run - now > HALF_A_YEAR ? 'year' : 'day'].join(
    ' ',
  );
  const words = formats([locale, zone, kind].join('|')).format(run);
  const offset = offsetWords(zone, run);
  return offset === offsetWords(zone, now) ? words : `${words} (${offset})`;
}

const HALF_A_YEAR = 180 * 86_400_000;

/** Of locale, zone and kind. */
const formats = keptForLocale((key) => {
  const [locale, timeZone, kind = ''] = key.split('|');
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(kind.includes('year') && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    ...(kind.includes('seconds') && { second: '2-digit' }),
    hourCycle: 'h23',
  });
});
