export type FieldId = 'seconds' | 'minutes' | 'hours' | 'days' | 'months' | 'weekdays' | 'years';

/** One field of a schedule, as the scheduler understands it. */
export interface Field {
  readonly source: string;
  /** Each once, in order; weekdays are 0 (Sunday) to 6. */
  readonly values: readonly number[];
  /** Whether all values are meant: `*`, or `?` where it may stand. */
  readonly open: boolean;
  readonly stepped: boolean;
}

export type FieldFault =
  | { readonly kind: 'unreadable'; readonly part: string }
  | { readonly kind: 'out-of-range'; readonly part: string; readonly least: number; readonly most: number }
  /** `0` for Sunday, which the server's check refuses. */
  | { readonly kind: 'zero-for-sunday'; readonly part: string }
  /** `L`, `W`, `#`. */
  | { readonly kind: 'special'; readonly part: string }
  /** `MONDAY`, which passes the check and never runs. */
  | { readonly kind: 'long-name'; readonly part: string; readonly short: string }
  | { readonly kind: 'backwards'; readonly part: string }
  | { readonly kind: 'step'; readonly part: string; readonly most: number }
  /** `*` beside other values, which passes the check and never runs. */
  | { readonly kind: 'open-in-list'; readonly part: string }
  | { readonly kind: 'question-mark'; readonly part: string }
  /** A name and a number in one range, or a step after a single name. */
  | { readonly kind: 'name-and-number'; readonly part: string };

type ReadField =
  | { readonly values: Field; readonly fault: null }
  | { readonly values: null; readonly fault: FieldFault };

interface Rule {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
  readonly mayBeQuestioned?: boolean;
}

export const MONTH_NAMES: readonly string[] = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
export const WEEKDAY_NAMES: readonly string[] = 'SUN MON TUE WED THU FRI SAT'.split(' ');
const LONG_NAME =
  /^(JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPT(?:EMBER)?|OCTOBER|NOVEMBER|DECEMBER|SUNDAY|MONDAY|TUES(?:DAY)?|WEDNESDAY|THURS(?:DAY)?|FRIDAY|SATURDAY)$/;

/** upstream: `cron` 0.13 for what is let through; in weekdays it counts from Sunday, which is 1 */
const RULES: Readonly<Record<FieldId, Rule>> = {
  seconds: { least: 0, most: 59 },
  minutes: { least: 0, most: 59 },
  hours: { least: 0, most: 23 },
  days: { least: 1, most: 31, mayBeQuestioned: true },
  months: { least: 1, most: 12, names: MONTH_NAMES },
  weekdays: { least: 1, most: 7, names: WEEKDAY_NAMES, mayBeQuestioned: true },
  years: { least: 1970, most: 2100 },
};

/** How far a field counts, for help. */
export function fieldRange(field: FieldId): { readonly least: number; readonly most: number } {
  const { least, most } = RULES[field];
  return { least, most };
}

/** Reads one field. */
export function readField(field: FieldId, source: string): ReadField {
  const rule = RULES[field];
  const parts = source.split(',');
  const values = new Set<number>();
  let stepped = false;
  for (const part of parts) {
    const read = readPart(field, rule, part.toUpperCase());
    if ('kind' in read) return { values: null, fault: read };
    if (read.open && parts.length > 1) return { values: null, fault: { kind: 'open-in-list', part } };
    stepped ||= read.step !== null;
    for (let value = read.from; value <= read.to; value += read.step ?? 1) values.add(value);
  }
  const open = source === '*' || source === '?';
  return { values: { source, values: numbers(field, values), open, stepped }, fault: null };
}

/** In weekdays both 0 and 7 are Sunday. */
function numbers(field: FieldId, values: ReadonlySet<number>): readonly number[] {
  const counted = field === 'weekdays' ? new Set([...values].map((day) => day % 7)) : values;
  return [...counted].toSorted((a, b) => a - b);
}

interface Part {
  readonly from: number;
  readonly to: number;
  /** Null without one. */
  readonly step: number | null;
  /** Whether it is `*` or `?` without a step. */
  readonly open: boolean;
}

function readPart(field: FieldId, rule: Rule, part: string): Part | FieldFault {
  const [range = '', stepText, ...more] = part.split('/');
  if (more.length > 0) return { kind: 'unreadable', part };
  const step = stepText === undefined ? null : /^\d{1,9}$/.test(stepText) ? Number(stepText) : Number.NaN;
  if (range === '?' && rule.mayBeQuestioned !== true) return { kind: 'question-mark', part };
  const ends = range === '*' || range === '?' ? allOf(field, rule) : endsOf(field, rule, range, part);
  if ('kind' in ends) return ends;
  if (step === null) return { ...ends, step, open: range === '*' || range === '?' };
  if (Number.isNaN(step)) return { kind: 'unreadable', part };
  if (step < 1 || step > rule.most) return { kind: 'step', part, most: rule.most };
  if (ends.from === ends.to && !range.includes('-')) {
    // A step after a name passes no check; after a number it leads to the end.
    return isName(range)
      ? { kind: 'name-and-number', part }
      : { from: ends.from, to: rule.most, step, open: false };
  }
  return { ...ends, step, open: false };
}

interface Ends {
  readonly from: number;
  readonly to: number;
}

/** The scheduler counts weekdays from 0 to 7: every second one of them is Sunday, Tuesday, Thursday, Saturday. */
function allOf(field: FieldId, { least, most }: Rule): Ends {
  return { from: field === 'weekdays' ? 0 : least, to: most };
}

function endsOf(field: FieldId, rule: Rule, range: string, part: string): Ends | FieldFault {
  const [fromText = '', toText, ...more] = range.split('-');
  if (more.length > 0) return { kind: 'unreadable', part };
  const from = valueOf(field, rule, fromText, part);
  if (typeof from !== 'number') return from;
  if (toText === undefined) return { from, to: from };
  const to = valueOf(field, rule, toText, part);
  if (typeof to !== 'number') return to;
  if (isName(fromText) !== isName(toText)) return { kind: 'name-and-number', part };
  if (from > to) return { kind: 'backwards', part };
  // The scheduler takes a range that ends on SUN to end on the seventh day.
  return field === 'weekdays' && toText === 'SUN' ? { from, to: 7 } : { from, to };
}

function valueOf(
  field: FieldId,
  { least, most, names }: Rule,
  text: string,
  part: string,
): number | FieldFault {
  if (/^\d{1,9}$/.test(text)) {
    const value = Number(text);
    if (field === 'weekdays' && value === 0) return { kind: 'zero-for-sunday', part };
    return value < least || value > most ? { kind: 'out-of-range', part, least, most } : value;
  }
  const name = names?.indexOf(text) ?? -1;
  if (name >= 0) return field === 'weekdays' ? name : name + 1;
  if (names && LONG_NAME.test(text)) return { kind: 'long-name', part, short: text.slice(0, 3) };
  const isDay = field === 'days' || field === 'weekdays';
  if (isDay && /^(?:L|LW|\d+W|(?:\d|[A-Z]{3})L|(?:\d|[A-Z]{3})#\d?L?)$/.test(text))
    return { kind: 'special', part };
  return { kind: 'unreadable', part };
}

function isName(text: string): boolean {
  return /^[A-Z]/.test(text);
}
