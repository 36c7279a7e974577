import { afterEach, describe, expect, it, vi } from 'vitest';
import { createServerClient } from '../../api/server-client.ts';
import { callsOf198 } from './calls-198.ts';

const ROW = { key: 'one', name: 'One' };

function serve(ofRow: number): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    if (pathname === '/api/plugins/') return Response.json([ROW, null, { key: 'two' }]);
    return ofRow === 200 ? Response.json(ROW) : Response.json({ detail: 'No.' }, { status: ofRow });
  });
  return asked;
}

function calls(mayView: boolean) {
  const baseUrl = 'http://127.0.0.1';
  return callsOf198(createServerClient({ serverId: 'parts', baseUrl, timeouts: {} }), mayView);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the row of a plugin', () => {
  const { signal } = new AbortController();

  it('is asked for by itself', async () => {
    const asked = serve(200);
    expect(await calls(true).getPlugin('one', signal)).toEqual(ROW);
    expect(asked).toEqual(['/api/plugins/one/']);
  });

  it('is taken from the list where the person may not ask for it, as is known or found out', async () => {
    const found = serve(403);
    expect(await calls(true).getPlugin('one', signal)).toEqual(ROW);
    expect(found).toEqual(['/api/plugins/one/', '/api/plugins/']);
    const known = serve(403);
    expect(await calls(false).getPlugin('one', signal)).toEqual(ROW);
    expect(known).toEqual(['/api/plugins/']);
  });

  it('is not found where neither has it', async () => {
    serve(403);
    await expect(calls(false).getPlugin('three', signal)).rejects.toMatchObject({ kind: 'not-found' });
    serve(404);
    await expect(calls(true).getPlugin('one', signal)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
