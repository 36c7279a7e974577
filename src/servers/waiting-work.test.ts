import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { holdSession, letGoOfSession } from './ended-sessions.ts';
import { dropWorkOf, onceSignedIn, resumeWork } from './waiting-work.ts';

const ENDED = new ApiError({ kind: 'signed-out', source: 'gateway', method: 'POST', status: 401 });
const WORK = { serverId: 'parts', what: () => 'Turn it on' };
const SESSION = {
  user: { name: 'ann' },
  method: 'password',
  signedInAt: '2026-01-01T00:00:00Z',
  expiresAt: '2026-02-01T00:00:00Z',
};

/** Fails as often as told for want of a sign-in, as the page's own calls do, and then works. */
function endingTimes(times: number) {
  const act = vi.fn<() => Promise<string>>();
  for (let time = 0; time < times; time += 1) {
    act.mockImplementationOnce(() => {
      holdSession('parts', SESSION);
      return Promise.reject(ENDED);
    });
  }
  return act.mockResolvedValue('done');
}

afterEach(() => {
  dropWorkOf('parts');
  letGoOfSession('parts');
});

describe('onceSignedIn', () => {
  it('does at once what no session stops', async () => {
    const act = endingTimes(0);
    await expect(onceSignedIn(WORK, act)).resolves.toBe('done');
    expect(act).toHaveBeenCalledOnce();
  });

  it('waits for the sign-in, however often the session ends, and does it once', async () => {
    const act = endingTimes(2);
    const done = onceSignedIn(WORK, act);
    await vi.waitFor(() => expect(act).toHaveBeenCalledTimes(1));
    // The refusal arrives, and the work begins to wait, some steps later.
    await Promise.resolve();
    resumeWork('elsewhere');
    expect(act).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => {
      resumeWork('parts');
      expect(act).toHaveBeenCalledTimes(2);
    });
    await vi.waitFor(() => {
      resumeWork('parts');
      expect(act).toHaveBeenCalledTimes(3);
    });
    await expect(done).resolves.toBe('done');
  });

  it('fails as cancelled, with nothing changed, when it is given up', async () => {
    const ended = onceSignedIn(WORK, endingTimes(1)).catch((error: unknown) => error);
    await vi.waitFor(() => expect(dropWorkOf('parts').map(({ what }) => what())).toEqual(['Turn it on']));
    expect(await ended).toMatchObject({ kind: 'cancelled', changed: 'no' });
  });

  it('fails at once where nobody is asked to sign in', async () => {
    const act = vi.fn<() => Promise<string>>().mockRejectedValue(ENDED);
    await expect(onceSignedIn(WORK, act)).rejects.toBe(ENDED);
    expect(act).toHaveBeenCalledOnce();
  });

  it.each([
    new ApiError({ kind: 'forbidden', source: 'server', status: 403 }),
    // The gateway has made sure that the sign-in holds before it passes this on: signing in again mends nothing.
    new ApiError({ kind: 'signed-out', source: 'server', status: 401 }),
  ])('does not wait for $kind of the $source', async (error) => {
    holdSession('parts', SESSION);
    const act = vi.fn<() => Promise<string>>().mockRejectedValue(error);
    await expect(onceSignedIn(WORK, act)).rejects.toBe(error);
  });
});
