import { afterEach, describe, expect, it } from 'vitest';
import { m } from '../messages/messages.js';
import { overwriteGetLocale } from '../messages/runtime.js';
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

  describe('in German', () => {
    afterEach(() => overwriteGetLocale(() => 'en'));

    it('has German figures, and so has the number of files beside it', () => {
      overwriteGetLocale(() => 'de');
      expect(byteWords(1250)).toBe('1,3 kB');
      expect(m.storage_sum({ files: 12_345, size: byteWords(7_200_000) })).toBe(
        '12.345 Dateien, insgesamt 7,2 MB',
      );
    });
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
