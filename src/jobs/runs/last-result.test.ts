import { describe, expect, test } from 'vitest';
import type { JobLastRun, JobOutcome, JobRun } from '../../systems/jobs.ts';
import { lastResult } from './last-result.ts';

const outcome: JobOutcome = {
  planned: 10,
  succeeded: 9,
  failed: 1,
  skipped: [],
  fieldsWritten: 4,
  planFailure: null,
};

function run(state: JobRun['state'], endedAt: string | null): JobRun {
  const none = { createdAt: null, startedAt: null, nextAt: null, error: null };
  return { ...none, id: 'run', jobId: 'job', state, endedAt, outcome };
}

const noted = (said: JobLastRun['said'], at: string): JobLastRun => ({ at, said, message: '9 of 10' });

describe('the last result of a job', () => {
  test('is what the run itself tells, not what the server calls it', () => {
    const lastRun = noted('ended', '2026-11-21T10:00:00Z');
    expect(lastResult({ lastRun }, run('partly', '2026-11-21T10:00:01Z'))).toMatchObject({
      kind: 'partly',
      outcome,
    });
    expect(lastResult({ lastRun }, run('done', '2026-11-21T10:00:01Z'))).toMatchObject({ kind: 'done' });
  });

  test('is what the job says where the run is forgotten', () => {
    const lastRun = noted('partly', '2026-11-21T10:00:00Z');
    expect(lastResult({ lastRun }, undefined)).toEqual({
      kind: 'partly',
      at: lastRun.at,
      message: '9 of 10',
      outcome: null,
    });
    expect(lastResult({ lastRun: noted('failed', lastRun.at) }, undefined)).toMatchObject({
      kind: 'failed',
    });
  });

  test('is not that of an older run', () => {
    const lastRun = noted('ended', '2026-11-21T10:00:00Z');
    expect(lastResult({ lastRun }, run('partly', '2026-11-21T08:00:00Z'))).toMatchObject({ kind: 'ended' });
  });

  test('of a run that was stopped is that, without the words of the one before', () => {
    const lastRun = noted('failed', '2026-11-21T10:00:00Z');
    const stopped = { ...run('cancelled', '2026-11-21T10:05:00Z'), outcome: null };
    expect(lastResult({ lastRun }, stopped)).toEqual({
      kind: 'cancelled',
      at: stopped.endedAt,
      message: null,
      outcome: null,
    });
    // And not after a later one.
    expect(lastResult({ lastRun: noted('failed', '2026-11-21T11:00:00Z') }, stopped)).toMatchObject({
      kind: 'failed',
    });
  });

  test('is that of a run which left no word at the job', () => {
    expect(lastResult({ lastRun: null }, run('failed', '2026-11-21T10:00:00Z'))).toMatchObject({
      kind: 'failed',
    });
    expect(lastResult({ lastRun: null }, undefined)).toBeNull();
  });
});
