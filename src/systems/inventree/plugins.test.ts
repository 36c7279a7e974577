import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorKind } from '../../api/api-error.ts';
import type { ServerAddress } from '../system.ts';
import type { InventreeCalls } from './calls.ts';
import { inventreePlugins } from './plugins.ts';

const SERVER: ServerAddress = { id: 'parts', name: 'Parts', baseUrl: '/x' };
const ROW = { key: 'a', active: true, is_installed: true, meta: { slug: 'a' } };

/** A server whose registry status fails in a given way, and that counts what it is asked. */
function callsTo(statusFailure: ApiErrorKind | null): { calls: InventreeCalls; asked: string[] } {
  const asked: string[] = [];
  const calls: InventreeCalls = {
    listPlugins: async () => {
      asked.push('list');
      return [ROW];
    },
    getPlugin: async () => {
      asked.push('plugin');
      return ROW;
    },
    getRegistryStatus: async () => {
      asked.push('status');
      if (statusFailure !== null) throw new ApiError({ kind: statusFailure, source: 'server' });
      return { registry_errors: [{ stage: '', name: 'a', message: 'broke' }] };
    },
    setActive: async (key, active) => {
      asked.push(`${key}: ${active}`);
    },
    keys: { list: ['list'], plugin: (key) => ['plugin', key], status: ['status'] },
  };
  return { calls, asked };
}

async function readDetail(statusFailure: ApiErrorKind | null, superuser: boolean) {
  const { calls, asked } = callsTo(statusFailure);
  const query = inventreePlugins(SERVER, calls, { superuser, pluginsEnabled: true }).detail('a');
  const raw = await new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery({
    queryKey: query.queryKey,
    queryFn: query.queryFn,
  });
  return { detail: query.select(raw), asked };
}

describe('inventreePlugins', () => {
  it('asks once for the list', async () => {
    const { calls, asked } = callsTo(null);
    const { queryKey, queryFn } = inventreePlugins(SERVER, calls, {
      superuser: true,
      pluginsEnabled: true,
    }).list();
    await new QueryClient().fetchQuery({ queryKey, queryFn });
    expect(asked).toEqual(['list']);
  });

  it('asks for the errors of a plugin only for those who may see them', async () => {
    const superuser = await readDetail(null, true);
    expect(superuser.asked).toEqual(['plugin', 'status']);
    expect(superuser.detail.state).toMatchObject({ kind: 'failing' });
    const user = await readDetail(null, false);
    expect(user.asked).toEqual(['plugin']);
    expect(user.detail.state).toMatchObject({ kind: 'on' });
  });

  it.each([
    ['server-error', /reloading the plugins clears it/],
    ['timeout', /not known/],
    ['forbidden', /not known/],
  ] as const)('shows a plugin without its errors when asking for them ends with %s', async (kind, notice) => {
    const { detail } = await readDetail(kind, true);
    expect(detail.state.kind).toBe('on');
    expect(detail.notices.map(({ explanation }) => explanation())).toEqual([expect.stringMatching(notice)]);
  });

  it('does not hide that the session has ended', async () => {
    await expect(readDetail('signed-out', true)).rejects.toMatchObject({ kind: 'signed-out' });
  });

  it('reports nothing of a switch, as the answer proves nothing', async () => {
    const { calls, asked } = callsTo(null);
    const facet = inventreePlugins(SERVER, calls, { superuser: true, pluginsEnabled: true });
    expect(await facet.setEnabled({ pluginId: 'a', enabled: false })).toEqual({ message: null });
    expect(asked).toEqual(['a: false']);
    expect(facet.changedKeys('a')).toEqual([facet.list().queryKey, facet.detail('a').queryKey, ['status']]);
  });

  it('gives the same query again, and maps an answer once', () => {
    const facet = inventreePlugins(SERVER, callsTo(null).calls, { superuser: true, pluginsEnabled: true });
    expect(facet.detail('a')).toBe(facet.detail('a'));
    expect(facet.detail('a')).not.toBe(facet.detail('b'));
    const raw = [ROW];
    expect(facet.list().select(raw)).toBe(facet.list().select(raw));
  });
});
