import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createServerClient } from '../../api/server-client.ts';
import { contributionQueries } from './contributions-work.ts';

const SERVER = { id: 'parts', name: 'Parts', baseUrl: 'http://127.0.0.1' };
const PANEL = { plugin_name: 'one', feature_type: 'panel', key: 'p', title: 'P' };

/** What is told of additions by a server that answers each kind so. */
async function told(answer: (kind: string) => Response) {
  vi.stubGlobal('fetch', async (request: Request) =>
    answer(new URL(request.url).pathname.split('/').at(-2) ?? ''),
  );
  const client = createServerClient({ serverId: 'parts', baseUrl: SERVER.baseUrl, timeouts: {} });
  const parts = { server: SERVER, client, apiVersion: 534, staff: true, mayView: true };
  const query = contributionQueries(parts).list();
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const raw = await cache.fetchQuery({ queryKey: query.queryKey, queryFn: query.queryFn });
  const { items, notices } = query.select(raw);
  return [items.map(({ title }) => title), notices.map(({ explanation }) => explanation())];
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what plugins add to pages', () => {
  it.each([
    ['a failure', () => Response.json({ error: 'Oops' }, { status: 500 })],
    ['a kind that is not known', () => Response.json({ detail: 'Not found.' }, { status: 404 })],
    ['something else', () => Response.json({ results: null })],
  ])('is told as far as it can be read, with %s among it', async (_name, other) => {
    expect(await told((kind) => (kind === 'panel' ? Response.json([PANEL]) : other()))).toEqual([
      ['P'],
      [expect.stringMatching(/Dashboard.*[^,]$/i)],
    ]);
  });

  it('is not told where nothing can be read', async () => {
    const failing = told(() => Response.json({ error: 'Oops' }, { status: 500 }));
    await expect(failing).rejects.toMatchObject({ kind: 'server-error' });
  });
});
