import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import type { TakenSettings } from '../../systems/connections.ts';
import { makeAnew } from './make-anew.ts';

const SETTINGS: TakenSettings = { json: '{"private":true}', source: 'as the adapter has it' };

type Step = 'take' | 'remove' | 'make' | 'put back';

/** A server that does what it is asked, but for the steps that fail. */
function server(failing: Partial<Record<Step, ApiError>> = {}, taken = SETTINGS) {
  const done: Step[] = [];
  const kept: TakenSettings[] = [];
  const step = async (name: Step) => {
    const error = failing[name];
    if (error) throw error;
    done.push(name);
  };
  const facet = {
    takeSettings: async () => {
      await step('take');
      return taken;
    },
    disconnect: () => step('remove'),
    make: () => step('make'),
    putBackSettings: (_pluginId: string, given: TakenSettings) => {
      expect(given).toBe(taken);
      return step('put back');
    },
  };
  const keep = { keep: (one: TakenSettings) => kept.push(one), drop: () => kept.splice(0) };
  return { run: () => makeAnew(facet, 'p1', { ...keep, keep: (one) => void keep.keep(one) }), done, kept };
}

const failure = (kind: 'conflict' | 'not-found' | 'server-error', changed: 'no' | 'unknown' = 'no') =>
  new ApiError({ kind, source: 'server', changed });

describe('a connection is made anew', () => {
  it('with the settings that it had, of which nothing is kept then', async () => {
    const { run, done, kept } = server();
    await run();
    expect(done).toEqual(['take', 'remove', 'make', 'put back']);
    expect(kept).toEqual([]);
  });

  it('without any when it had none', async () => {
    const { run, done } = server({}, { json: null, source: null });
    await run();
    expect(done).toEqual(['take', 'remove', 'make']);
  });

  it.each([
    ['removed', { remove: failure('not-found') }, ['take', 'make', 'put back']],
    ['made', { make: failure('conflict') }, ['take', 'remove', 'put back']],
  ])('also when another page has %s it at the same time', async (_what, failing, steps) => {
    const { run, done, kept } = server(failing);
    await run();
    expect(done).toEqual(steps);
    expect(kept).toEqual([]);
  });
});

describe('the settings are kept', () => {
  it.each([
    ['it may have been removed', { remove: failure('server-error', 'unknown') }],
    ['it was not made', { make: failure('server-error') }],
    ['they were not stored again', { 'put back': failure('server-error') }],
  ])('when %s', async (_what, failing) => {
    const { run, kept } = server(failing);
    await expect(run()).rejects.toMatchObject({ kind: 'server-error' });
    expect(kept).toEqual([SETTINGS]);
  });

  it('not when nothing has been changed', async () => {
    const { run, kept } = server({ remove: failure('server-error') });
    await expect(run()).rejects.toMatchObject({ kind: 'server-error' });
    expect(kept).toEqual([]);
  });

  it('where they are, with a connection that is untouched, when they cannot be read', async () => {
    const { run, done } = server({ take: failure('server-error') });
    await expect(run()).rejects.toMatchObject({ kind: 'server-error' });
    expect(done).toEqual([]);
  });
});
