import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { type Server, type SignedInServer, serversOptions } from '../../servers/servers-query.ts';
import { waitingNotifications } from '../../ui/notify.ts';
import { beginInstall } from './begin-install.ts';
import { showRunsOf } from './install-runs.ts';

function signedInAs(name: string): SignedInServer {
  const session = {
    user: { name },
    method: 'password',
    signedInAt: '2026-01-01T00:00:00Z',
    expiresAt: '2026-02-01T00:00:00Z',
  };
  const signIn = { methods: ['password'] };
  return { id: 'parts', name: 'Parts', system: 'inventree', url: null, signIn, session };
}

/** Lets ann install something that is refused, and gives the titles of what was told elsewhere. */
async function installAs(ann: SignedInServer, nowThere: Server): Promise<readonly string[]> {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  cache.setQueryData(serversOptions().queryKey, { servers: [nowThere], sandbox: true, version: '1' });
  const before = waitingNotifications().length;
  const over = vi.fn<() => void>();
  beginInstall({
    cache,
    server: ann,
    facet: {
      list: () => ({
        queryKey: ['list'],
        queryFn: async () => null,
        select: () => ({ plugins: [], partial: null }),
      }),
      changedKeys: () => [],
    },
    way: {
      id: 'index',
      run: async () => ({ kind: 'refused', error: null, fields: [], output: null, why: null }),
    },
    of: null,
    file: null,
    values: {},
    what: 'kitting',
    onFields: over,
    onDone: () => undefined,
    onOpen: () => undefined,
  });
  await vi.waitFor(() => expect(over).toHaveBeenCalledOnce());
  // What it came to is told in the steps that follow at once.
  await new Promise((next) => setTimeout(next));
  return waitingNotifications()
    .slice(before)
    .map(({ title }) => title);
}

it('tells the end elsewhere to the person who began it, where no page of theirs shows it', async () => {
  const ann = signedInAs('ann');
  const told = ['“kitting” was not installed on Parts'];
  expect(await installAs(ann, ann)).toEqual(told);
  expect(await installAs(ann, { ...ann, session: null })).toEqual(told);
  expect(await installAs(ann, signedInAs('bob'))).toEqual([]);
  const leave = showRunsOf({ serverId: 'parts', user: 'bob' });
  expect(await installAs(ann, ann)).toEqual(told);
  leave();
  showRunsOf({ serverId: 'parts', user: 'ann' });
  expect(await installAs(ann, ann)).toEqual([]);
});
