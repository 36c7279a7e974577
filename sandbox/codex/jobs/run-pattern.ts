/**
 * Schedules as the server runs them, which is not as it checks them. upstream: Codex 2.2.0, by croner 3: 0 and 7 are
 * Sunday, 1 is Monday; days of the month and of the week must both match; names have three letters.
 */
export interface RunPattern {
  /** Whether it has one time a day, written as such: a step or an open field makes it none, whatever it comes to. */
  readonly isFixed: boolean;
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: ReadonlySet<number>;
  /** 1 to 12. */
  readonly months: ReadonlySet<number>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
}

interface Field {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const SECONDS: Field = { least: 0, most: 59 };
const HOURS: Field = { least: 0, most: 23 };
const DAYS: Field = { least: 1, most: 31 };
const MONTH: Field = { least: 1, most: 12, names: MONTHS };
const WEEKDAY: Field = { least: 0, most: 7, names: WEEKDAYS };
/** The server knows later years as well; nobody waits for them. */
const YEAR: Field = { least: 1970, most: 2100 };

/** Undefined for a schedule that the server cannot run, although it may have accepted it: it never fires. */
export function runPattern(schedule: string): RunPattern | undefined {
  const given = schedule.trim().split(/\s+/);
  const texts = given.length === 5 ? ['0', ...given] : given;
  if (texts.length < 6 || texts.length > 7) return undefined;
  const [seconds, minutes, hours, days, months, weekdays, years] = [
    ...[SECONDS, SECONDS, HOURS, DAYS, MONTH, WEEKDAY].map((field, index) =>
      valuesOf(texts[index] ?? '', field),
    ),
    valuesOf(texts[6] ?? '*', YEAR),
  ];
  if (!seconds || !minutes || !hours || !days || !months || !weekdays || !years) return undefined;
  const times = [seconds, minutes, hours];
  return {
    isFixed: times.every(({ length }, index) => length === 1 && !/[*/]/.test(texts[index] ?? '')),
    seconds,
    minutes,
    hours,
    days: new Set(days),
    months: new Set(months),
    weekdays: new Set(weekdays.map((day) => day % 7)),
    years: new Set(years),
  };
}

/** In order, each once. */
function valuesOf(text: string, field: Field): number[] | undefined {
  const values = new Set<number>();
  const parts = text.split(',');
  if (parts.length > 1 && parts.some((part) => part === '*' || part === '?')) return undefined;
  for (const part of parts) {
    const range = rangeOf(part, field);
    if (!range) return undefined;
    for (let value = range.from; value <= range.to; value += range.step) values.add(value);
  }
  return [...values].toSorted((a, b) => a - b);
}

function rangeOf(part: string, field: Field): { from: number; to: number; step: number } | undefined {
  const [range = '', stepText] = part.split('/');
  const step = stepText === undefined ? 1 : Number(stepText);
  if (range === '*' || range === '?') return { from: field.least, to: field.most, step };
  const [from, to] = range.split('-').map((value) => valueOf(value, field));
  if (from === undefined) return undefined;
  if (!range.includes('-')) return { from, to: stepText === undefined ? from : field.most, step };
  return to === undefined || to < from ? undefined : { from, to, step };
}

function valueOf(text: string, { least, most, names = [] }: Field): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  const value = named >= 0 ? named + least : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
