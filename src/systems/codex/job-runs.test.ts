import { expect, it } from 'vitest';
import { codexJobRun, codexJobRuns } from './job-runs.ts';
import { codexTask } from './task.ts';

const task = (id: string, status: string) => ({
  id,
  status,
  taskType: 'refresh_library_metadata',
  params: { job_id: `job-of-${id}` },
  createdAt: '2026-11-21T17:58:27Z',
  completedAt: status === 'completed' ? '2026-11-21T17:58:30Z' : null,
});

it('counts a run once that goes on while the lists are read', () => {
  const raw = {
    open: [task('a', 'pending'), task('b', 'pending'), task('a', 'processing'), task('c', 'processing')],
    over: [task('c', 'completed')],
  };
  const { open, last } = codexJobRuns(raw);
  expect(open.map(({ id, state }) => [id, state])).toEqual([
    ['a', 'running'],
    ['b', 'waiting'],
  ]);
  expect([...last.keys()]).toEqual(['job-of-c']);
});

it.each([
  ['all of it', { planned: 7, succeeded: 7, failed: 0 }, 'done'],
  ['all but one, which the server calls a success too', { planned: 7, succeeded: 6, failed: 1 }, 'partly'],
  ['none of it', { planned: 7, succeeded: 0, failed: 7 }, 'failed'],
  ['nothing, since all was left out', { planned: 0, succeeded: 0, failed: 0 }, 'nothing'],
  ['no plan', { planned: 0, succeeded: 0, failed: 0, plan_failure: 'plugin_missing' }, 'failed'],
  ['what nobody tells', {}, 'unknown'],
])('a task that is completed has done %s', (_, result, state) => {
  const run = codexTask({ ...task('a', 'completed'), result });
  expect(run && codexJobRun(run).state).toBe(state);
});

it('tells the last run of a job also where that was stopped, and when, if only roughly', () => {
  const stopped = { ...task('b', 'cancelled'), params: { job_id: 'job-of-a' } };
  const later = { ...stopped, startedAt: '2026-11-21T18:00:00Z' };
  const earlier = { ...stopped, completedAt: '2026-11-21T17:00:00Z' };
  const last = (...over: readonly unknown[]) => codexJobRuns({ open: [], over }).last.get('job-of-a');
  expect(last(later, task('a', 'completed'))).toMatchObject({
    state: 'cancelled',
    endedAt: '2026-11-21T18:00:00Z',
  });
  expect(last(earlier, task('a', 'completed'))?.id).toBe('a');
});
