import { writeSync } from 'node:fs';
import { Socket } from 'node:net';

const standardOutputFile = 1;

/** Where the greeting and the log lines go. */
export interface Output {
  write(text: string): void;
}

/**
 * Standard output that nothing ends: with a log on a full disk, or one whose reader is gone, the lines are lost, and
 * the gateway serves on. Node's own stream would throw, and be closed for good.
 */
export function standardOutput(): Output {
  // Typed as a socket always, which it is not when it is a file.
  const stdout: NodeJS.WritableStream = process.stdout;
  if (stdout instanceof Socket) {
    stdout.on('error', () => undefined);
    return stdout;
  }
  return {
    write: (text) => {
      try {
        writeSync(standardOutputFile, text);
      } catch {
        // The next line may find room again.
      }
    },
  };
}
