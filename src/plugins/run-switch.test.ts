import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import type { ModelQuery, PluginDetail } from '../systems/system.ts';
import { runSwitch } from './run-switch.ts';
import { samplePlugin } from './sample-plugin.ts';

const DOWN = new ApiError({ kind: 'unavailable', source: 'server', method: 'GET', status: 503 });
const LATE = new ApiError({ kind: 'timeout', source: 'gateway', method: 'PATCH', changed: 'unknown' });
const REFUSED = new ApiError({ kind: 'rejected', source: 'server', method: 'PATCH', status: 400 });
const ENDED = new ApiError({ kind: 'cancelled', source: 'page', method: 'GET' });

function plugin(enabled: boolean): PluginDetail {
  return {
    ...samplePlugin({ enabled, state: { kind: enabled ? 'on' : 'off', reason: null } }),
    named: true,
    licence: null,
    originFacts: [],
    links: [],
    notices: [],
    facts: [],
    raw: null,
  };
}

/** Turns a plugin on, on a server that answers so and says then how the plugin is. */
async function turnOn(answer: ApiError | null, now: boolean | ApiError) {
  let read = 0;
  const facet = {
    setEnabled: async () => {
      if (answer) throw answer;
      return { message: 'As you like' };
    },
    detail: (): ModelQuery<PluginDetail> => ({
      queryKey: ['kitting'],
      queryFn: async () => {
        read += 1;
        if (now instanceof ApiError) throw now;
        return now;
      },
      select: (raw) => plugin(raw === true),
    }),
    changedKeys: () => [['kitting']],
  };
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const place = { cache, serverId: 'parts', facet, about: 'kitting' };
  const outcome = await runSwitch(place, { plugin: plugin(false), enabled: true }).catch(
    (error: unknown) => error,
  );
  return { outcome, read };
}

describe('a switch', () => {
  it.each([true, false])('is what the plugin says afterwards: %s', async (enabled) => {
    const { outcome } = await turnOn(null, enabled);
    expect(outcome).toMatchObject({ report: { message: 'As you like' }, now: { enabled } });
  });

  it('was agreed to, whatever is read afterwards', async () => {
    const { outcome } = await turnOn(null, DOWN);
    expect(outcome).toEqual({ report: { message: 'As you like' }, now: null, unread: DOWN });
  });

  it('without an answer is done where the plugin says so', async () => {
    expect((await turnOn(LATE, true)).outcome).toMatchObject({
      report: { message: null },
      now: { enabled: true },
    });
    expect((await turnOn(LATE, false)).outcome).toBe(LATE);
    expect((await turnOn(LATE, DOWN)).outcome).toBe(LATE);
  });

  it('that is refused has failed, and nothing is read', async () => {
    expect(await turnOn(REFUSED, true)).toEqual({ outcome: REFUSED, read: 0 });
  });

  it('ends where the person has left', async () => {
    expect((await turnOn(null, ENDED)).outcome).toBe(ENDED);
  });
});
