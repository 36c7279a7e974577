import { expect, test } from 'vitest';
import { readNumber, writeNumber } from './read-number.ts';

const value = (text: string, separator: '.' | ',') => {
  const reading = readNumber(text, separator);
  return reading.kind === 'number' ? reading.value : reading.kind;
};

test('reads a point or a comma before the fraction in both languages', () => {
  expect(value('7.5', '.')).toBe(7.5);
  expect(value('7,5', '.')).toBe(7.5);
  expect(value('7,5', ',')).toBe(7.5);
  expect(value('0.125', ',')).toBe(0.125);
  expect(value(' -3 ', ',')).toBe(-3);
  expect(value('\u22124', '.')).toBe(-4);
  expect(value('1e3', '.')).toBe(1000);
  expect(Object.is(value('-0', '.'), 0)).toBe(true);
});

test('does not guess where people of the two languages read a thousand times as much', () => {
  expect(value('1.000', ',')).toBe('two-ways');
  expect(value('1,000', '.')).toBe('two-ways');
  expect(value('1.000', '.')).toBe(1);
  expect(value('12.5000', ',')).toBe(12.5);
});

test('tells what is no number, and what would lose digits', () => {
  expect(value('', '.')).toBe('empty');
  for (const text of ['abc', '0x10', 'Infinity', '1.000,5', '1 000', '--1', '.', '1e999'])
    expect(value(text, '.'), text).toBe('no-number');
  expect(value('9007199254740993', '.')).toBe('too-exact');
});

test('writes what it reads', () => {
  for (const number of [0, -1.5, 1e21, 0.1, 123456.789]) {
    expect(value(writeNumber(number, ','), ',')).toBe(number);
    expect(value(writeNumber(number, '.'), '.')).toBe(number);
  }
});
