import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorInit } from '../../api/api-error.ts';
import { onServerChanged } from '../../api/server-changed.ts';
import { withSessionCheck } from './session-check.ts';

const SIGNED_OUT = new ApiError({ kind: 'signed-out', source: 'gateway' });

function refusal(init: Partial<ApiErrorInit>): ApiError {
  return new ApiError({ kind: 'forbidden', source: 'server', ...init });
}

async function outcome(error: Error, session: 'holds' | 'ended' | 'unknown') {
  const asked: string[] = [];
  const ask = async (serverId: string) => {
    asked.push(serverId);
    if (session === 'ended') throw SIGNED_OUT;
    if (session === 'unknown') throw new ApiError({ kind: 'unreachable', source: 'page' });
  };
  let thrown: unknown = null;
  const changed: string[] = [];
  const stop = onServerChanged((serverId) => changed.push(serverId));
  try {
    await withSessionCheck('media', ask, async () => {
      throw error;
    });
  } catch (reason) {
    thrown = reason;
  } finally {
    stop();
  }
  return { asked, thrown, changed };
}

describe('withSessionCheck', () => {
  const REFUSALS = [
    refusal({ status: 403, code: 'SystemRightRequired' }),
    refusal({ kind: 'rejected', status: 400, code: 'InvalidToken' }),
    refusal({ kind: 'signed-out', status: 401, code: 'UserRequired' }),
  ];

  it.each(REFUSALS)('$message: asks, and tells a lost session from a missing right', async (error) => {
    expect(await outcome(error, 'ended')).toEqual({
      asked: ['media'],
      thrown: SIGNED_OUT,
      changed: [],
    });
    expect((await outcome(error, 'holds')).thrown).toBe(error);
    expect((await outcome(error, 'unknown')).thrown).toBe(error);
  });

  it.each([
    refusal({ status: 403, code: 'InsufficientRights' }),
    refusal({ kind: 'read-only', status: 400, code: 'ReadOnlyMode' }),
    refusal({ kind: 'signed-out', source: 'gateway', status: 401, code: 'session-ended' }),
    new TypeError('a fault of our own'),
  ])('%s: does not ask', async (error) => {
    expect(await outcome(error, 'ended')).toMatchObject({ asked: [], thrown: error });
  });

  it('has the server asked anew what one may do there, when a right has gone', async () => {
    const changed = [];
    for (const error of REFUSALS) changed.push((await outcome(error, 'holds')).changed);
    expect(changed).toEqual([['media'], [], []]);
  });

  it('hands on what works', async () => {
    const refuse = async () => {
      throw SIGNED_OUT;
    };
    expect(await withSessionCheck('media', refuse, async () => 7)).toBe(7);
  });
});
