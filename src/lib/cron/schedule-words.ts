import cronstrue from 'cronstrue';
import 'cronstrue/locales/de';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import type { Field } from './field.ts';
import type { Schedule } from './schedule.ts';

/** More times than these are told by their rule. */
const MOST_TIMES = 6;

/**
 * A schedule as a sentence, in the page's language. Import it late: it brings a library along.
 *
 * The library tells rules for times. Days are told here: it says "and" where both kinds of days are given, which people
 * take for "or" while the server takes both to be needed; and a step that does not go evenly into an hour or a day is no
 * "every 45 minutes".
 */
export function scheduleWords(schedule: Schedule): string {
  const times = timesOf(schedule);
  const days = dayWords(schedule);
  if (times === null) return [ruleWords(schedule), ...days].join(', ');
  const list = listWords(times);
  return days.length === 0
    ? m.cron_words_daily({ times: list })
    : [m.cron_words_at({ times: list }), ...days].join(', ');
}

/** The times of a day, null when there are too many to name. */
function timesOf({ fields: { seconds, minutes, hours } }: Schedule): readonly string[] | null {
  if (seconds.values.length * minutes.values.length * hours.values.length > MOST_TIMES) return null;
  return hours.values.flatMap((hour) =>
    minutes.values.flatMap((minute) =>
      seconds.values.map((second) =>
        (second === 0 ? [hour, minute] : [hour, minute, second]).map(two).join(':'),
      ),
    ),
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function ruleWords({ fields: { seconds, minutes, hours } }: Schedule): string {
  const expression = [told(seconds, 60), told(minutes, 60), told(hours, 24), '*', '*', '*'].join(' ');
  return cronstrue.toString(expression, { locale: getLocale(), use24HourTimeFormat: true });
}

/** A step that starts at 0 and goes evenly into the whole stays one, others become the values that they come to. */
function told({ values, stepped, source }: Field, whole: number): string {
  if (!stepped) return values.length === whole ? '*' : source;
  const [first = 0, second] = values;
  if (second === undefined) return String(first);
  const step = second - first;
  const isEven = first === 0 && whole % step === 0 && values.length === whole / step;
  if (isEven) return step === 1 ? '*' : `*/${step}`;
  return values.join(',');
}

/** What restricts the days, part by part. */
function dayWords({ fields: { days, weekdays, months, years } }: Schedule): readonly string[] {
  const someDays = days.values.length < 31;
  const someWeekdays = weekdays.values.length < 7;
  const ofMonth = listWords(spans(days.values, (day) => m.cron_words_day_number({ day })));
  const ofWeek = spans(fromMonday(weekdays.values), weekdayName);
  return [
    ...(someDays && someWeekdays
      ? [m.cron_words_both({ days: ofMonth, weekdays: listWords(ofWeek, 'disjunction') })]
      : []),
    ...(someDays && !someWeekdays ? [m.cron_words_days({ days: ofMonth })] : []),
    ...(someWeekdays && !someDays ? [m.cron_words_weekdays({ weekdays: listWords(ofWeek) })] : []),
    ...(months.values.length < 12
      ? [m.cron_words_months({ months: listWords(spans(months.values, monthName)) })]
      : []),
    ...(years.open ? [] : [m.cron_words_years({ years: listWords(spans(years.values, String)) })]),
  ];
}

/** Sunday last, as 7. */
function fromMonday(weekdays: readonly number[]): readonly number[] {
  return weekdays.map((day) => (day === 0 ? 7 : day)).toSorted((a, b) => a - b);
}

/** Three and more in a row become one span. */
function spans(values: readonly number[], name: (value: number) => string): readonly string[] {
  const words: string[] = [];
  for (let place = 0; place < values.length; place += 1) {
    const first = values[place] ?? 0;
    let length = 1;
    while (values[place + length] === first + length) length += 1;
    if (length < 3) {
      words.push(name(first));
    } else {
      words.push(m.cron_words_span({ from: name(first), to: name(first + length - 1) }));
      place += length - 1;
    }
  }
  return words;
}

function listWords(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(getLocale(), { type }).format(items);
}

/** @param day 1 is Monday, 7 is Sunday */
function weekdayName(day: number): string {
  // 1 January 2024 was a Monday.
  return dateWords({ weekday: 'long' }, Date.UTC(2024, 0, day));
}

function monthName(month: number): string {
  return dateWords({ month: 'long' }, Date.UTC(2024, month - 1, 1));
}

function dateWords(options: Intl.DateTimeFormatOptions, time: number): string {
  return new Intl.DateTimeFormat(getLocale(), { ...options, timeZone: 'UTC' }).format(time);
}
