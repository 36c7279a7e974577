import type { Readable, Writable } from 'node:stream';

/**
 * Passes on all that a stream gives, as it comes and no faster than the other one takes it. Both are over when this
 * is: what breaks one off destroys the other. It does what `pipeline` does, which costs a small answer as much as all
 * the rest of its way, since it makes a controller for each call and aborts it at its end.
 * @param onProgress called whenever a piece has come, or the other one takes more again
 * @throws what broke either off
 */
export function flow(from: Readable, to: Writable, onProgress: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      from.destroy();
      to.destroy();
      reject(error);
    };
    if (from.destroyed || to.destroyed) {
      fail(from.errored ?? to.errored ?? new Error('The stream was closed before it began.'));
      return;
    }
    from.on('data', (piece: Buffer) => {
      onProgress();
      if (!to.write(piece)) from.pause();
    });
    to.on('drain', () => {
      onProgress();
      from.resume();
    });
    from.once('end', () => to.end());
    to.once('finish', resolve);
    from.once('error', fail);
    to.once('error', fail);
    // Destroyed without a reason. After 'end' and 'finish' these come too, and change nothing.
    from.once('close', () => {
      if (!from.readableEnded) fail(new Error('The stream was closed before its end.'));
    });
    to.once('close', () => {
      if (!to.writableFinished) fail(new Error('The stream was closed before it had everything.'));
    });
  });
}
