import { m } from '../../messages/messages.js';

export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days';

/** The smallest first. */
export const DURATION_UNITS: readonly DurationUnit[] = ['seconds', 'minutes', 'hours', 'days'];

/** In seconds. */
const LENGTHS: Readonly<Record<DurationUnit, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

export function secondsOf(amount: number, unit: DurationUnit): number {
  return amount * LENGTHS[unit];
}

/** How many of a unit some seconds are; a fraction where they are no whole number of it. */
export function amountOf(seconds: number, unit: DurationUnit): number {
  return seconds / LENGTHS[unit];
}

/** The largest unit of which some seconds are a whole number. */
export function exactUnit(seconds: number): DurationUnit {
  if (seconds === 0) return 'hours';
  return DURATION_UNITS.findLast((unit) => seconds % LENGTHS[unit] === 0) ?? 'seconds';
}

const WORDS: Readonly<Record<DurationUnit, (amount: { readonly count: number }) => string>> = {
  seconds: m.form_duration_seconds,
  minutes: m.form_duration_minutes,
  hours: m.form_duration_hours,
  days: m.form_duration_days,
};

/** A duration to the second, in the largest unit that says it exactly. */
export function durationWords(seconds: number): string {
  const unit = exactUnit(seconds);
  return WORDS[unit]({ count: amountOf(seconds, unit) });
}

const UNIT_WORDS: Readonly<Record<DurationUnit, () => string>> = {
  seconds: m.form_unit_seconds,
  minutes: m.form_unit_minutes,
  hours: m.form_unit_hours,
  days: m.form_unit_days,
};

export function unitWords(unit: DurationUnit): string {
  return UNIT_WORDS[unit]();
}
