import { describe, expect, it } from 'vitest';
import { codexTask, isOpenTask } from './task.ts';
import { codexTaskEvent } from './task-event.ts';

describe('a task as answers give it', () => {
  it('is read from the answer for those who see all tasks', () => {
    const task = codexTask({
      id: 't',
      taskType: 'refresh_library_metadata',
      status: 'processing',
      attempts: 1,
      maxAttempts: 3,
      lastError: null,
      startedAt: '2026-03-02T09:00:00Z',
      params: { job_id: 'j' },
      result: null,
    });
    expect(task).toMatchObject({ id: 't', status: 'running', attempts: 1, maxAttempts: 3, error: null });
    expect([task?.params, task?.result]).toEqual([{ job_id: 'j' }, null]);
  });

  it('is read from the answer for its own person', () => {
    const task = codexTask({ taskId: 't', taskType: 'user_plugin_sync', status: 'pending', error: 'why' });
    expect(task).toMatchObject({ id: 't', status: 'waiting', error: 'why', attempts: null });
  });

  it.each([
    ['pending', true],
    ['processing', true],
    ['running', true],
    ['completed', false],
    ['failed', false],
    ['cancelled', false],
    ['archived', false],
    [7, false],
  ])('%j goes on: %j', (status, open) => {
    const task = codexTask({ id: 't', status });
    expect(task && isOpenTask(task)).toBe(open);
  });

  it.each([null, undefined, 3, 'x', [], {}, { id: 7 }, { taskId: '' }])('is none: %j', (value) => {
    expect(codexTask(value)).toBeNull();
  });
});

describe('an event of the stream of tasks', () => {
  it.each([
    ['{"taskId":"t","status":"running"}', { kind: 'runs', progress: null }],
    [
      '{"taskId":"t","status":"running","progress":{"current":1,"total":4,"message":"Pulling"}}',
      { kind: 'runs', progress: { current: 1, total: 4, message: 'Pulling' } },
    ],
    ['{"taskId":"t","status":"running","progress":{"current":9,"total":4}}', { progress: { current: 4 } }],
    ['{"taskId":"t","status":"running","progress":{"current":1,"total":0}}', { progress: null }],
    ['{"taskId":"t","status":"running","progress":{"current":"1","total":4}}', { progress: null }],
    // Neither is the end of the task: a failed one may be tried again.
    ['{"taskId":"t","status":"failed","error":"503"}', { kind: 'look' }],
    ['{"taskId":"t","status":"completed"}', { kind: 'look' }],
    ['{"taskId":"t","status":"paused by somebody"}', { kind: 'look' }],
  ])('%s', (data, sign) => {
    expect(codexTaskEvent(data)).toMatchObject({ taskId: 't', sign });
  });

  it.each(['', 'null', '[]', '{}', '{"taskId":7}', 'x{', '"t"'])('is none: %s', (data) => {
    expect(codexTaskEvent(data)).toBeNull();
  });
});
