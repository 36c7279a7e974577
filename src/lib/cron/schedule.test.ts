import { describe, expect, test } from 'vitest';
import checks from './scheduler-checks.tsv?raw';
import { readSchedule, sameSchedule, type ScheduleFault } from './schedule.ts';

/**
 * What the libraries of Codex themselves say: whether the check lets a text pass, and whether the scheduler can run it.
 * Made by `scripts/schedule-table`, a program in Rust that asks both.
 */
const table = checks
  .split('\n')
  .filter((line) => line.includes('\t'))
  .map((line) => {
    const [text = '', accepted, runs] = line.split('\t');
    return { text, accepted: accepted === 'accepted', canRun: runs === 'runs' };
  });

/** Taken by both libraries and never run all the same: the first sees a list, the second a year. */
const TAKEN_AND_NEVER_RUN = ['0 0 4 * * 1, 2'];

describe('a schedule', () => {
  test('is one exactly when the server takes it and can run it', () => {
    const wrong = table.filter(
      ({ text, accepted, canRun }) =>
        (readSchedule(text).schedule !== null) !==
        (accepted && canRun && !TAKEN_AND_NEVER_RUN.includes(text)),
    );
    expect(wrong).toEqual([]);
    expect(table.length).toBeGreaterThan(600);
  });

  test.each<[text: string, fault: ScheduleFault]>([
    ['', { kind: 'empty' }],
    [' \t ', { kind: 'empty' }],
    ['@daily', { kind: 'macro' }],
    ['0 4 * *', { kind: 'field-count', count: 4 }],
    ['0 0 4 * * * * *', { kind: 'field-count', count: 8 }],
    ['0 4 * * 0', { kind: 'zero-for-sunday', field: 'weekdays', part: '0' }],
    ['0 4 * * 0-6', { kind: 'zero-for-sunday', field: 'weekdays', part: '0-6' }],
    ['0 4 * * 8', { kind: 'out-of-range', field: 'weekdays', part: '8', least: 1, most: 7 }],
    ['60 4 * * *', { kind: 'out-of-range', field: 'minutes', part: '60', least: 0, most: 59 }],
    ['0 4 L * *', { kind: 'special', field: 'days', part: 'L' }],
    ['0 4 15W * *', { kind: 'special', field: 'days', part: '15W' }],
    ['0 4 * * mon#2', { kind: 'special', field: 'weekdays', part: 'MON#2' }],
    ['0 4 * * 5L', { kind: 'special', field: 'weekdays', part: '5L' }],
    ['0 4 * * Monday', { kind: 'long-name', field: 'weekdays', part: 'MONDAY', short: 'MON' }],
    ['0 4 * September *', { kind: 'long-name', field: 'months', part: 'SEPTEMBER', short: 'SEP' }],
    ['0 4 * * FRI-SUN', { kind: 'backwards', field: 'weekdays', part: 'FRI-SUN' }],
    ['0 9-5 * * *', { kind: 'backwards', field: 'hours', part: '9-5' }],
    ['0 4 * * FRI-7', { kind: 'name-and-number', field: 'weekdays', part: 'FRI-7' }],
    ['*/60 * * * *', { kind: 'step', field: 'minutes', part: '*/60', most: 59 }],
    ['0 4 *,5 * *', { kind: 'open-in-list', field: 'days', part: '*' }],
    ['? 4 * * *', { kind: 'question-mark', field: 'minutes', part: '?' }],
    ['0 4 1, * *', { kind: 'unreadable', field: 'days', part: '' }],
  ])('%j is none, with the reason', (text, fault) => {
    expect(readSchedule(text)).toEqual({ schedule: null, fault });
  });

  test('is kept with six fields, and told to be the same in both forms', () => {
    expect(readSchedule('  0 4 * * SUN ').schedule?.text).toBe('0 0 4 * * SUN');
    expect(readSchedule('0 0 4 1 1 ? 2030').schedule?.text).toBe('0 0 4 1 1 ? 2030');
    expect(sameSchedule('0 4 * * SUN', '0 0 4 * * SUN ')).toBe(true);
    expect(sameSchedule('0 4 * * SUN', '0 0 4 * * 7')).toBe(false);
    expect(sameSchedule('nonsense', ' nonsense')).toBe(true);
  });

  test.each([
    ['0 4 * * 7', [0]],
    ['0 4 * * SUN', [0]],
    ['0 4 * * 5-7', [0, 5, 6]],
    ['0 4 * * 5/2', [0, 5]],
    ['0 4 * * */2', [0, 2, 4, 6]],
    ['0 4 * * MON-FRI/2', [1, 3, 5]],
    // Looks like one day, and is all of them.
    ['0 4 * * SUN-SUN', [0, 1, 2, 3, 4, 5, 6]],
  ])('%j runs on the weekdays %j', (text, days) => {
    expect(readSchedule(text).schedule?.fields.weekdays.values).toEqual(days);
  });

  test.each([
    ['30 2 * * *', true],
    ['0 0 2 1-7 * MON', true],
    ['0 3-3 2 * * *', true],
    ['0 0,30 2 * * *', false],
    ['0 30 2/23 * * *', false],
    ['0 * 2 * * *', false],
    ['*/30 0 2 * * *', false],
  ])('%j has one time a day: %j', (text, fixed) => {
    expect(readSchedule(text).schedule?.fixedTime).toBe(fixed);
  });
});
