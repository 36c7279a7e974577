import { afterEach, describe, expect, it, vi } from 'vitest';
import { QueryClient } from '@tanstack/react-query';
import { createServerClient } from '../../api/server-client.ts';
import { allSettingsQuery } from './all-settings-work.ts';

const SERVER = { id: 'parts', name: 'Parts', baseUrl: 'http://127.0.0.1' };
const rows = ['A', 'B', 'C'].map((key) => ({ key, plugin: 'one', type: 'string', value: 'clear' }));

/** The keys that are found where each page has two rows. */
async function keysFound(envelope: (next: string | null) => object): Promise<readonly string[]> {
  vi.stubGlobal('fetch', async (request: Request) => {
    const offset = Number(new URL(request.url).searchParams.get('offset'));
    const results = rows.slice(offset, offset + 2);
    const next = offset + 2 < rows.length ? `${SERVER.baseUrl}/next` : null;
    return Response.json({ ...envelope(next), results });
  });
  const client = createServerClient({ serverId: 'parts', baseUrl: SERVER.baseUrl, timeouts: {} });
  const query = allSettingsQuery(SERVER, client, { active: null, plugin: null });
  const raw = await new QueryClient().fetchQuery({ queryKey: query.queryKey, queryFn: query.queryFn });
  expect(JSON.stringify(raw)).not.toContain('clear');
  return query.select(raw).settings.map(({ key }) => key);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the settings of all plugins', () => {
  it.each([
    ['the number of all', (next: string | null) => ({ count: 3, next })],
    ['nothing but a next page', (next: string | null) => ({ next })],
  ])('are read to the last page by %s', async (_by, envelope) => {
    expect(await keysFound(envelope)).toEqual(['A', 'B', 'C']);
  });
});
