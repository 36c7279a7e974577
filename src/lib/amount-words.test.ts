import { describe, expect, it } from 'vitest';
import { byteWords, durationWords } from './amount-words.ts';

describe('byteWords', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1250, '1.3 kB'],
    [34_567, '35 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [432_000_000, '432 MB'],
    [7_200_000_000_000, '7.2 TB'],
    [7_200_000_000_000_000, '7,200 TB'],
  ])('%d is %s', (bytes, words) => {
    expect(byteWords(bytes)).toBe(words);
  });
});

describe('durationWords', () => {
  it.each([
    [0, '0 ms'],
    [42.4, '42 ms'],
    [999, '999 ms'],
    [1000, '1 sec'],
    [8042, '8 sec'],
    [45_678, '45.7 sec'],
  ])('%d is %s', (milliseconds, words) => {
    expect(durationWords(milliseconds)).toBe(words);
  });
});
