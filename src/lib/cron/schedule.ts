import { readField, type Field, type FieldFault, type FieldId, WEEKDAY_NAMES } from './field.ts';

/** A schedule that the server takes and runs. */
export interface Schedule {
  /** As the server keeps it: six or seven fields, the seconds first. */
  readonly text: string;
  readonly fields: Readonly<Record<FieldId, Field>>;
  /**
   * Whether it is one time of a day: then it runs once on each of its days, also when the clocks skip that time or pass
   * it twice. upstream: croner 3, fixed-time jobs
   */
  readonly fixedTime: boolean;
}

/** Why a text is no schedule; the first reason that there is. */
export type ScheduleFault =
  | { readonly kind: 'empty' }
  /** `@daily` and the like. */
  | { readonly kind: 'macro' }
  | { readonly kind: 'field-count'; readonly count: number }
  | (FieldFault & { readonly field: FieldId });

export type ReadSchedule =
  | { readonly schedule: Schedule; readonly fault: null }
  | { readonly schedule: null; readonly fault: ScheduleFault };

/** In the order in which they stand; the seconds and the years may be left out. */
export const FIELD_ORDER: readonly FieldId[] = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'months',
  'weekdays',
  'years',
];

/** The days of the week as people count them, Sunday (0) last, with the names that a schedule takes. */
export const WEEKDAYS_FROM_MONDAY: readonly { readonly day: number; readonly name: string }[] = [
  1, 2, 3, 4, 5, 6, 0,
].map((day) => ({ day, name: WEEKDAY_NAMES[day] ?? '' }));

/**
 * Reads a schedule as the server checks it and as it runs it, which are two libraries: what passes the check and can
 * never run is a fault here. upstream: Codex 2.2.0, `cron` 0.13 and croner 3
 * @param text five, six or seven fields; with five the seconds are 0
 */
export function readSchedule(text: string): ReadSchedule {
  const given = text.split(/[ \t\r\n]+/).filter(Boolean);
  if (given.length === 0) return fault({ kind: 'empty' });
  if (given[0]?.startsWith('@')) return fault({ kind: 'macro' });
  if (given.length < 5 || given.length > 7) return fault({ kind: 'field-count', count: given.length });
  const whole = given.length === 5 ? ['0', ...given] : given;
  const fields: Partial<Record<FieldId, Field>> = {};
  for (const [place, field] of FIELD_ORDER.entries()) {
    const { values, fault: why } = readField(field, whole[place] ?? '*');
    if (why) return fault({ ...why, field });
    fields[field] = values;
  }
  if (!isWhole(fields)) return fault({ kind: 'empty' });
  return { schedule: { text: whole.join(' '), fields, fixedTime: isFixedTime(fields) }, fault: null };
}

function isWhole(fields: Partial<Record<FieldId, Field>>): fields is Schedule['fields'] {
  return FIELD_ORDER.every((field) => field in fields);
}

function isFixedTime({ seconds, minutes, hours }: Schedule['fields']): boolean {
  return [seconds, minutes, hours].every(
    ({ values, stepped, open }) => values.length === 1 && !stepped && !open,
  );
}

function fault(why: ScheduleFault): ReadSchedule {
  return { schedule: null, fault: why };
}

/** Whether two texts are one schedule to the server, which keeps some as they were typed and some with six fields. */
export function sameSchedule(one: string, other: string): boolean {
  const [first, second] = [readSchedule(one), readSchedule(other)];
  if (first.schedule && second.schedule) return first.schedule.text === second.schedule.text;
  return one.trim() === other.trim();
}
