import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextRuns } from './next-runs.ts';
import {
  EVERY_HOURS,
  EVERY_MINUTES,
  type Plan,
  PLAN_KINDS,
  planOf,
  planOfKind,
  planText,
  withPlan,
} from './plan.ts';
import { readSchedule, type Schedule } from './schedule.ts';
import checks from './scheduler-checks.tsv?raw';
import runs from './scheduler-runs.tsv?raw';

function read(text: string): Schedule {
  const { schedule } = readSchedule(text);
  if (!schedule) throw new Error(`${text} is no schedule`);
  return schedule;
}

const hour = fc.integer({ min: 0, max: 23 });
const minute = fc.integer({ min: 0, max: 59 });
const inOrder = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const some = (least: number, most: number) =>
  fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1 }).map(inOrder);
const anyPlan: fc.Arbitrary<Plan> = fc.oneof(
  fc.record({ kind: fc.constant('minutes' as const), every: fc.constantFrom(...EVERY_MINUTES) }),
  fc.record({ kind: fc.constant('hours' as const), every: fc.constantFrom(...EVERY_HOURS), minute }),
  fc.record({ kind: fc.constant('days' as const), hour, minute }),
  fc.record({ kind: fc.constant('weeks' as const), weekdays: some(0, 6), hour, minute }),
  fc.record({ kind: fc.constant('months' as const), days: some(1, 31), hour, minute }),
  fc.record({
    kind: fc.constant('years' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    hour,
    minute,
  }),
);

/** Fields as people write them, most of them more than a plan can say. */
const part = (least: number, most: number) =>
  fc.oneof(
    fc.constant('*'),
    fc.integer({ min: least, max: most }).map(String),
    fc.integer({ min: 1, max: most }).map((step) => `*/${step}`),
    fc
      .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
      .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    some(least, most).map((values) => values.slice(0, 4).join(',')),
  );
const anySchedule = fc
  .tuple(
    fc.constantFrom('', '0 ', '  0   ', '30 ', '*/20 '),
    part(0, 59),
    part(0, 23),
    part(1, 31),
    part(1, 12),
    fc.oneof(part(1, 7), fc.constantFrom('?', 'SUN', 'MON-FRI', 'TUE,THU')),
    fc.constantFrom('', ' '),
  )
  .map(([seconds, ...fields]) => seconds + fields.join(' '));
const known = [...checks.split('\n'), ...runs.split('\n')]
  .map((line) => line.split('\t')[0] ?? '')
  .filter((text) => readSchedule(text).schedule !== null);
const anyText = fc.oneof(anySchedule, anyPlan.map(planText), fc.constantFrom(...known));

describe('a plan', () => {
  test('is what its schedule says, whatever it is', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(planOf(read(planText(plan)))).toEqual(plan);
      }),
    );
  });

  test('of a schedule runs when that runs', () => {
    const from = Date.UTC(2026, 2, 28);
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = planOf(read(text));
        if (plan === null) return;
        const [written, anew] = [read(text), read(planText(plan))];
        expect(nextRuns(anew, 'Europe/Berlin', from, 4)).toEqual(nextRuns(written, 'Europe/Berlin', from, 4));
        expect(anew.fixedTime).toBe(written.fixedTime);
      }),
      { numRuns: 300 },
    );
  });

  test('put into the schedule that it is of changes no letter of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = planOf(read(text));
        if (plan) expect(withPlan(text, plan)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('put into any schedule is what that says then', () => {
    fc.assert(
      fc.property(anyText, anyPlan, (text, plan) => {
        expect(planOf(read(withPlan(text, plan)))).toEqual(plan);
      }),
      { numRuns: 1000 },
    );
  });

  test('that is changed and changed back leaves a schedule as it was written', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 0, max: 23 }), (plan, other) => {
        if (!('hour' in plan)) return;
        const text = `0 ${planText(plan)}`;
        expect(withPlan(withPlan(text, { ...plan, hour: other }), plan)).toBe(text);
      }),
    );
  });

  test.each([
    ['*/15 * * * *', { kind: 'minutes', every: 15 }],
    ['* * * * *', { kind: 'minutes', every: 1 }],
    ['0,30 * * * *', { kind: 'minutes', every: 30 }],
    ['20 * * * *', { kind: 'hours', every: 1, minute: 20 }],
    ['5 */6 * * *', { kind: 'hours', every: 6, minute: 5 }],
    ['0 30 2 * * ? *', { kind: 'days', hour: 2, minute: 30 }],
    ['0 4 * * 7', { kind: 'weeks', weekdays: [0], hour: 4, minute: 0 }],
    ['0 4 ? * mon-fri', { kind: 'weeks', weekdays: [1, 2, 3, 4, 5], hour: 4, minute: 0 }],
    ['0 4 1,15 * *', { kind: 'months', days: [1, 15], hour: 4, minute: 0 }],
    ['0 4 31 DEC *', { kind: 'years', month: 12, day: 31, hour: 4, minute: 0 }],
  ])('says %j', (text, plan) => {
    expect(planOf(read(text))).toEqual(plan);
  });

  test.each([
    ['seconds', '30 0 4 * * *'],
    ['more often than a minute', '*/20 * * * * *'],
    ['a step that does not go into the hour', '*/7 * * * *'],
    ['minutes that do not begin at the full hour', '5/15 * * * *'],
    ['minutes of some hours', '*/15 8-17 * * *'],
    ['hours that do not go into the day', '0 */5 * * *'],
    ['two times a day', '0 4,16 * * *'],
    ['hours of some weekdays', '0 */2 * * MON-FRI'],
    ['days of the month that must be some of the week', '0 4 13 * FRI'],
    ['some months', '0 4 1 1,7 *'],
    ['all days of a month of the year', '0 4 * 1 *'],
    ['a year', '0 0 4 * * * 2027'],
    // Not one time a day to the scheduler: it treats changes of clocks otherwise.
    ['a step that comes to one hour', '0 2/23 * * *'],
  ])('cannot say %s', (_, text) => {
    expect(planOf(read(text))).toBeNull();
  });

  test('writes only those fields anew that say something else, and as many as there were', () => {
    const at = { hour: 5, minute: 0 };
    expect(withPlan('0 00 4 ? * 1-5', { kind: 'weeks', weekdays: [1, 2, 3, 4, 5], ...at })).toBe(
      '0 00 5 ? * 1-5',
    );
    expect(withPlan('0 0 4 * * * *', { kind: 'weeks', weekdays: [0, 6], ...at })).toBe('0 0 5 * * SAT,SUN *');
    expect(withPlan('0 4 * * MON', { kind: 'weeks', weekdays: [0, 1, 2, 3, 4, 5, 6], ...at })).toBe(
      '0 5 * * MON-SAT,SUN',
    );
    expect(withPlan('nonsense', { kind: 'days', ...at })).toBe('0 5 * * *');
    expect(withPlan('0 4 13 * FRI', { kind: 'days', ...at })).toBe('0 5 * * *');
  });

  test.each(PLAN_KINDS)('of another kind (%s) keeps the time', (kind) => {
    const plan = planOfKind(kind, { kind: 'days', hour: 21, minute: 45 });
    expect(plan.kind).toBe(kind);
    if ('minute' in plan) expect(plan.minute).toBe(45);
    if ('hour' in plan) expect(plan.hour).toBe(21);
    expect(planOf(read(planText(plan)))).toEqual(plan);
  });
});
