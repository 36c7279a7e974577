import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventFrames } from './event-frames.ts';

function read(...pieces: readonly string[]): string[] {
  const frames = new EventFrames();
  return pieces.flatMap((piece) => frames.take(piece));
}

describe('events as they come over the wire', () => {
  it.each<[name: string, pieces: readonly string[], events: readonly string[]]>([
    ['one', ['data: {"a":1}\n\n'], ['{"a":1}']],
    ['several at once', ['data: a\n\ndata: b\n\n'], ['a', 'b']],
    ['one in pieces', ['da', 'ta: a', 'b\n', '\n'], ['ab']],
    ['comments in between', [': keep-alive\n\ndata: a\n: more\n\n'], ['a']],
    ['data in several lines', ['data: a\ndata: b\n\n'], ['a\nb']],
    ['other ends of lines', ['data: a\r\n\r\ndata: b\r\r', 'data: c\n\n'], ['a', 'b', 'c']],
    ['an end of line that is cut in two', ['data: a\r', '\n\r\n'], ['a']],
    ['without the blank', ['data:a\n\n'], ['a']],
    ['empty data', ['data\n\n'], ['']],
    ['names, ids and fields that nobody knows', ['event: x\nid: 7\nretry: 1\nfoo: b\ndata: a\n\n'], ['a']],
    ['no data at all', ['event: x\n\n'], []],
    ['an end that is missing', ['data: a\n'], []],
    ['a mark at the beginning', ['\uFEFFdata: a\n\n'], ['a']],
  ])('%s', (_name, pieces, events) => {
    expect(read(...pieces)).toEqual(events);
  });

  it('are the same however they are cut', () => {
    const line = fc.string().filter((text) => !/[\r\n]/.test(text));
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), end, fc.array(fc.nat(40)), (texts, newLine, cuts) => {
        const whole = texts.map((text) => `data: ${text}${newLine}${newLine}`).join('');
        const pieces: string[] = [];
        let from = 0;
        for (const cut of cuts) {
          pieces.push(whole.slice(from, from + cut));
          from += cut;
        }
        pieces.push(whole.slice(from));
        expect(read(...pieces)).toEqual(texts);
      }),
    );
  });

  it('leave out one that is too long, and go on', () => {
    const long = 'x'.repeat(300 * 1024);
    expect(read(`data: ${long}\n\ndata: a\n\n`)).toEqual(['a']);
    expect(read(`data: ${long}`, `${long}\ndata: b\n\n`, 'data: a\n\n')).toEqual(['a']);
  });
});
