import { describe, expect, it } from 'vitest';
import { printedLines } from './printed-lines.ts';

const texts = (output: string) => printedLines(output).map(({ text }) => text);

describe('what a program printed', () => {
  it('is read without the codes of a terminal', () => {
    expect(texts('\u001B[31mred\u001B[0m and \u001B]0;title\u0007plain\u001B[2K')).toEqual(['red and plain']);
  });

  it('shows a line that was written over as it was at last', () => {
    expect(texts('  10 %\r  50 %\r 100 %\ndone\r\n')).toEqual([' 100 %', 'done']);
    expect(texts('waiting\r')).toEqual(['waiting']);
  });

  it('keeps empty lines within and drops those at the end', () => {
    expect(texts('a\n\nb\n\n \n')).toEqual(['a', '', 'b']);
    expect(texts('\n')).toEqual([]);
  });

  it.each([
    ['ERROR: No matching distribution found', 'error'],
    ['error: subprocess-exited-with-error', 'error'],
    ["ModuleNotFoundError: No module named 'setuptools'", 'error'],
    ['fatal: repository not found', 'error'],
    ['npm ERR! code E404', 'error'],
    ['WARNING: Running pip as the root user', 'warning'],
    ['  DEPRECATION: setup.py install is deprecated', 'warning'],
    ['Collecting error-tools', 'plain'],
    ['errors were not found', 'plain'],
  ] as const)('%s: %s', (line, kind) => {
    expect(printedLines(line)).toEqual([{ text: line, kind }]);
  });
});
