/** A line of what a program printed. */
export interface PrintedLine {
  readonly text: string;
  /** What it is, by the way in which package managers begin such lines. */
  readonly kind: 'error' | 'warning' | 'plain';
}

// oxlint-disable-next-line no-control-regex -- the codes by which terminals colour text and move the cursor
const TERMINAL_CODE = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g;
const ERROR = /^\s*(?:(?:npm )?ERR!|(?:error|fatal|[\w.]*(?:Error|Exception))\b\s*:)/i;
const WARNING = /^\s*(?:npm WARN|(?:warning|deprecation)\b\s*:)/i;

/**
 * What a program printed, as one reads it: without a terminal's codes, and where a line was written over and over
 * (progress), as it was at last.
 * @param output untrusted text
 */
export function printedLines(output: string): readonly PrintedLine[] {
  const lines = output.replaceAll(TERMINAL_CODE, '').replaceAll('\r\n', '\n').split('\n').map(lastWriting);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  return lines.map((text) => ({ text, kind: kindOf(text) }));
}

function lastWriting(line: string): string {
  return line.split('\r').findLast((part) => part !== '') ?? '';
}

function kindOf(text: string): PrintedLine['kind'] {
  if (ERROR.test(text)) return 'error';
  return WARNING.test(text) ? 'warning' : 'plain';
}
