import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryAfter, retryAfterFromBody } from './retry-after.ts';

const NOW = Date.UTC(2026, 7, 1, 12, 0, 0);

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['10', 10],
    [' 7 ', 7],
    ['1.2', 2],
    ['99999999999999999999', 86_400],
    ['Sat, 01 Aug 2026 12:00:30 GMT', 30],
    ['Saturday, 01-Aug-26 12:01:00 GMT', 60],
    ['Sat Aug  1 12:00:05 2026 GMT', 5],
    ['Sat, 01 Aug 2026 11:59:00 GMT', 0],
    ['Tue, 01 Aug 2028 12:00:00 GMT', 86_400],
  ])('reads %j as %i seconds', (value, seconds) => {
    expect(parseRetryAfter(value, NOW)).toBe(seconds);
  });

  it.each([
    null,
    '',
    '  ',
    '-1',
    '+5',
    '1e3',
    '0x10',
    'soon',
    '3 apples',
    '2026-08-01',
    'Sat',
    'Sunday in Rome',
  ])('does not believe %j', (value) => {
    expect(parseRetryAfter(value, NOW)).toBeNull();
  });

  it('gives whole seconds of at most a day, or nothing, whatever it is given', () => {
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toUTCString());
    fc.assert(
      fc.property(fc.oneof(fc.string(), dates, fc.integer().map(String)), fc.integer(), (value, now) => {
        const seconds = parseRetryAfter(value, now);
        if (seconds === null) return;
        expect(Number.isInteger(seconds)).toBe(true);
        expect(seconds).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeLessThanOrEqual(86_400);
      }),
    );
  });

  it('agrees with the date that was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
        const date = new Date(NOW + seconds * 1000).toUTCString();
        expect(parseRetryAfter(date, NOW)).toBe(seconds);
      }),
    );
  });
});

describe('retryAfterFromBody', () => {
  it.each([
    [3, 3],
    [0.4, 1],
    [1e9, 86_400],
  ])('reads %d', (value, seconds) => {
    expect(retryAfterFromBody(value)).toBe(seconds);
  });
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '3', null, {}])('does not believe %j', (value) => {
    expect(retryAfterFromBody(value)).toBeNull();
  });
});
