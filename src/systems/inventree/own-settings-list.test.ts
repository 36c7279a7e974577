import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { findOwnSettings } from './own-settings-list.ts';
import { inventreePluginList } from './plugin-model.ts';
import type { SettingCalls } from './setting-calls.ts';

const SERVER = { id: 'parts', name: 'Parts', baseUrl: 'http://parts.invalid' };

/** What is found of plugins that answer so, each by its own name. */
async function found(answers: Readonly<Record<string, unknown>>) {
  const rows = Object.keys(answers).map((key) => ({
    key,
    active: true,
    is_installed: true,
    meta: { slug: key },
    mixins: { settings: {} },
  }));
  const { plugins } = inventreePluginList(SERVER, rows, { superuser: false, pluginsEnabled: true });
  const calls: SettingCalls = {
    list: async (plugin) => {
      const answer = answers[plugin];
      if (answer instanceof ApiError) throw answer;
      return answer;
    },
    store: async () => undefined,
    readOne: async () => null,
    key: () => [],
  };
  return findOwnSettings(plugins, calls, new AbortController().signal);
}

const failure = (kind: ApiError['kind']) => new ApiError({ kind, source: 'server' });

describe('which plugins have settings of a person’s own', () => {
  it('is told by their answers, in pages or not', async () => {
    const answers = { some: [{}], none: [], page: { count: 0, results: [] }, full: { results: [{}] } };
    expect(await found(answers)).toEqual({ some: 'some', none: 'none', page: 'none', full: 'some' });
  });

  it.each(['server-error', 'timeout', 'rejected', 'broken-answer', 'not-supported'] as const)(
    'is told of the others where one ends with %s',
    async (kind) => {
      expect(await found({ odd: failure(kind), fine: [{}] })).toEqual({ odd: 'unknown', fine: 'some' });
    },
  );

  it.each(['signed-out', 'unreachable', 'unavailable'] as const)('is not told with %s', async (kind) => {
    await expect(found({ odd: failure(kind), fine: [{}] })).rejects.toMatchObject({ kind });
  });
});
