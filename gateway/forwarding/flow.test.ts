import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { flow } from './flow.ts';

const ignore = () => undefined;

/** Takes one piece at a time, each a moment later, and tells how much waited for it at most. */
function slowReader() {
  const taken: string[] = [];
  let waiting = 0;
  const reader = new Writable({
    highWaterMark: 10,
    write(piece: Buffer, _encoding, done) {
      waiting = Math.max(waiting, reader.writableLength);
      setImmediate(() => {
        taken.push(piece.toString());
        done();
      });
    },
  });
  return { reader, taken, mostWaiting: () => waiting };
}

describe('what flows', () => {
  it('arrives whole and in order, no faster than it is taken', async () => {
    const pieces = Array.from({ length: 50 }, (_, index) => `piece ${index}`);
    const { reader, taken, mostWaiting } = slowReader();
    let progress = 0;
    await flow(Readable.from(pieces, { objectMode: false }), reader, () => {
      progress += 1;
    });
    expect(taken).toEqual(pieces);
    expect(mostWaiting()).toBeLessThan(20);
    // For each piece that came, and each time that more was taken.
    expect(progress).toBeGreaterThan(pieces.length);
  });

  it('may be nothing', async () => {
    const to = new PassThrough();
    await flow(Readable.from([]), to, ignore);
    expect([to.writableFinished, to.read()]).toEqual([true, null]);
  });
});

describe('a flow that breaks off', () => {
  it('breaks the other side off too, and says why', async () => {
    const from = new PassThrough();
    const to = new PassThrough();
    const flowing = flow(from, to, ignore);
    from.write('a part');
    from.destroy(new Error('the server broke off'));
    await expect(flowing).rejects.toThrow('the server broke off');
    expect([to.destroyed, to.writableFinished]).toEqual([true, false]);
  });

  it('lets go of the source when nobody takes it any more', async () => {
    const from = new PassThrough();
    const to = new PassThrough();
    const flowing = flow(from, to, ignore);
    from.write('a part');
    to.destroy();
    await expect(flowing).rejects.toThrow('closed before it had everything');
    expect(from.destroyed).toBe(true);
  });

  it('takes a source without an end for broken off', async () => {
    const from = new PassThrough();
    const to = new PassThrough();
    const flowing = flow(from, to, ignore);
    from.destroy();
    await expect(flowing).rejects.toThrow('closed before its end');
    expect(to.destroyed).toBe(true);
  });

  it('may have broken off before it began', async () => {
    const from = new PassThrough();
    from.on('error', ignore).destroy(new Error('too early'));
    await new Promise((resolve) => from.once('close', resolve));
    const to = new PassThrough();
    await expect(flow(from, to, ignore)).rejects.toThrow('too early');
    expect(to.destroyed).toBe(true);
  });
});
