import { expect, test } from 'vitest';
import { codexLastRun } from './job-last-run.ts';

const at = '2026-11-21T10:00:00Z';
const said = (lastRunStatus: unknown, lastRunMessage?: unknown) =>
  codexLastRun({ lastRunAt: at, lastRunStatus, lastRunMessage })?.said;

test.each([
  ['success', 'Refreshed 79 of 79 pair(s) (79 succeeded, 0 failed, 17 skipped)', 'done'],
  ['success', 'Refreshed 71 of 79 pair(s) (71 succeeded, 8 failed, 17 skipped)', 'partly'],
  ['success', 'Refreshed 0 of 9 pair(s) (0 succeeded, 0 failed, 9 skipped)', 'nothing'],
  ['success', 'Nothing to refresh (96 skipped)', 'nothing'],
  ['failure', 'Refreshed 0 of 9 pair(s) (0 succeeded, 9 failed, 0 skipped)', 'failed'],
  ['failure', 'Refresh aborted: plugin_missing (provider=plugin:x)', 'failed'],
] as const)('a run that the server calls a %s with “%s” is: %s', (status, message, expected) => {
  expect(said(status, message)).toBe(expected);
});

test('what nobody can read off has ended, well or badly', () => {
  expect(said('success')).toBe('ended');
  expect(said('success', 'Alles gut')).toBe('ended');
  expect(said('success', 4)).toBe('ended');
  expect(said('paused', 'Refreshed 1 of 1 pair(s) (1 succeeded, 0 failed, 0 skipped)')).toBe('ended');
  expect(said(undefined)).toBe('ended');
});

test('a job that has no time of a run never ran', () => {
  expect(codexLastRun({ lastRunStatus: 'success', lastRunMessage: 'x' })).toBeNull();
});
