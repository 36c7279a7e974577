import type { Field } from './field.ts';
import { FIELD_ORDER, readSchedule, type Schedule, WEEKDAYS_FROM_MONDAY } from './schedule.ts';

/** What most schedules say, in parts that fields of their own can show. Numbers are as on clocks and in calendars. */
export type Plan =
  /** `every` goes evenly into 60. */
  | { readonly kind: 'minutes'; readonly every: number }
  /** `every` goes evenly into 24, and is less. */
  | { readonly kind: 'hours'; readonly every: number; readonly minute: number }
  | ({ readonly kind: 'days' } & TimeOfDay)
  /** `weekdays` from 0 (Sunday) to 6, at least one, in order. */
  | ({ readonly kind: 'weeks'; readonly weekdays: readonly number[] } & TimeOfDay)
  /** `days` from 1 to 31, at least one, in order. */
  | ({ readonly kind: 'months'; readonly days: readonly number[] } & TimeOfDay)
  | ({ readonly kind: 'years'; readonly month: number; readonly day: number } & TimeOfDay);

export type PlanKind = Plan['kind'];

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

export const PLAN_KINDS: readonly PlanKind[] = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'];
/** Every so many minutes without a shorter wait at the full hour. */
export const EVERY_MINUTES: readonly number[] = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30];
/** Every so many hours without a shorter wait at midnight. */
export const EVERY_HOURS: readonly number[] = [1, 2, 3, 4, 6, 8, 12];

/** A schedule as a plan; null where a plan would not say all that it says. */
export function planOf(schedule: Schedule): Plan | null {
  const plan = candidate(schedule.fields);
  const said = plan && readSchedule(planText(plan)).schedule;
  return said && FIELD_ORDER.every((field) => sameTimes(schedule.fields[field], said.fields[field]))
    ? plan
    : null;
}

function candidate(fields: Schedule['fields']): Plan | null {
  const [minute, secondMinute] = fields.minutes.values;
  const [hour, secondHour] = fields.hours.values;
  if (minute === undefined || hour === undefined) return null;
  if (secondMinute !== undefined) return everyOf('minutes', secondMinute - minute, EVERY_MINUTES);
  if (secondHour !== undefined) {
    const hours = everyOf('hours', secondHour - hour, EVERY_HOURS);
    return hours && { ...hours, minute };
  }
  return ofDays(fields, { hour, minute });
}

function everyOf<Kind extends PlanKind>(kind: Kind, every: number, offered: readonly number[]) {
  return offered.includes(every) ? { kind, every } : null;
}

function ofDays({ days, months, weekdays }: Schedule['fields'], time: TimeOfDay): Plan | null {
  const [month] = months.values;
  const [day] = days.values;
  if (!months.open && month !== undefined && day !== undefined) return { kind: 'years', month, day, ...time };
  if (!days.open) return { kind: 'months', days: days.values, ...time };
  return weekdays.open ? { kind: 'days', ...time } : { kind: 'weeks', weekdays: weekdays.values, ...time };
}

/** Whether two fields come to the same, also when clocks are changed: a single value has to stand for itself in both. */
function sameTimes(one: Field, other: Field): boolean {
  const isSingle = one.values.length === 1;
  return (
    sameNumbers(one.values, other.values) &&
    (!isSingle || (one.stepped === other.stepped && one.open === other.open))
  );
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place]);
}

/** A plan as a schedule of five fields. */
export function planText(plan: Plan): string {
  switch (plan.kind) {
    case 'minutes':
      return `${plan.every === 1 ? '*' : `*/${plan.every}`} * * * *`;
    case 'hours':
      return `${plan.minute} ${plan.every === 1 ? '*' : `*/${plan.every}`} * * *`;
    case 'days':
      return `${plan.minute} ${plan.hour} * * *`;
    case 'weeks':
      return `${plan.minute} ${plan.hour} * * ${weekdayText(plan.weekdays)}`;
    case 'months':
      return `${plan.minute} ${plan.hour} ${plan.days.join(',')} * *`;
    case 'years':
      return `${plan.minute} ${plan.hour} ${plan.day} ${plan.month} *`;
  }
}

/** By their names, which the server's check and its scheduler take for the same; three in a row become a span. */
function weekdayText(weekdays: readonly number[]): string {
  const parts: string[] = [];
  let run: string[] = [];
  const close = () => {
    const [first, second] = run;
    const last = run.at(-1);
    if (run.length > 2) parts.push(`${first}-${last}`);
    else parts.push(...[first, second].filter((name) => name !== undefined));
    run = [];
  };
  for (const [place, { day, name }] of WEEKDAYS_FROM_MONDAY.entries()) {
    // A span cannot end on Sunday, which is the first day to the server.
    if (place === 6) close();
    if (weekdays.includes(day)) run.push(name);
    else close();
  }
  close();
  return parts.join(',');
}

/**
 * A schedule with a plan in the place of the one that it has: only the fields that say something else are written anew,
 * and there are as many as before.
 * @param text as it is now; where it is none, or says what no plan can say, the plan takes its place as a whole
 */
export function withPlan(text: string, plan: Plan): string {
  const before = readSchedule(text).schedule;
  const said = before && planOf(before);
  const target = readSchedule(planText(plan)).schedule;
  if (!before || !said || !target) return planText(plan);
  if (samePlan(said, plan)) return text;
  const count = text.trim().split(/\s+/).length;
  const sources = FIELD_ORDER.map((field) => {
    const [was, is] = [before.fields[field], target.fields[field]];
    return sameTimes(was, is) && was.open === is.open ? was.source : is.source;
  });
  return (count === 5 ? sources.slice(1, 6) : sources.slice(0, count)).join(' ');
}

export function samePlan(one: Plan, other: Plan): boolean {
  return one.kind === other.kind && planText(one) === planText(other);
}

/** A plan of another kind with what can be carried over from the one before. */
export function planOfKind(kind: PlanKind, before: Plan | null): Plan {
  if (before?.kind === kind) return before;
  const minute = before && 'minute' in before ? before.minute : 0;
  const time = { minute, hour: before && 'hour' in before ? before.hour : 4 };
  const days = before?.kind === 'months' ? before.days : before?.kind === 'years' ? [before.day] : [1];
  switch (kind) {
    case 'minutes':
      return { kind, every: 30 };
    case 'hours':
      return { kind, every: 1, minute };
    case 'days':
      return { kind, ...time };
    case 'weeks':
      return { kind, weekdays: [0], ...time };
    case 'months':
      return { kind, days, ...time };
    case 'years':
      return { kind, month: 1, day: days[0] ?? 1, ...time };
  }
}
