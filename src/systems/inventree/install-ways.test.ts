import { afterEach, describe, expect, it, vi } from 'vitest';
import { createServerClient } from '../../api/server-client.ts';
import type { InstallReport } from '../install.ts';
import { ALLOWED } from '../permission.ts';
import { callsOf435 } from './calls-435.ts';
import { inventreeInstallWays } from './install-ways.ts';

/** What an installation comes to that is answered so. */
async function installing(answer: unknown): Promise<InstallReport> {
  vi.stubGlobal('fetch', async () => Response.json(answer, { status: 201 }));
  const client = createServerClient({ serverId: 'parts', baseUrl: 'http://127.0.0.1', timeouts: {} });
  const rights = { install: ALLOWED, uninstall: ALLOWED, delete: ALLOWED, loadsPlugins: true };
  const calls = callsOf435(client);
  const [way] = inventreeInstallWays({ client, calls, rights, apiVersion: 534, superuser: true });
  if (!way) throw new Error('no way');
  return way.run({
    values: { package: { packagename: 'inventree-kitting' } },
    file: null,
    of: null,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an installation', () => {
  it.each([
    [{ result: 'Installed', success: 'Installed plugin', output: 'pip' }, 'Installed plugin'],
    [{ result: 'Installed', success: true }, 'Installed'],
    [{ success: true }, null],
  ])('is one where it is answered with %j', async (answer, message) => {
    expect(await installing(answer)).toMatchObject({ kind: 'installed', message });
  });

  it.each([
    [{ input: { packagename: 'inventree-kitting' } }],
    [{ success: false }],
    [{ success: null }],
    [[]],
  ])('is none where it is answered with %j', async (answer) => {
    expect(await installing(answer)).toMatchObject({ kind: 'refused' });
  });
});
