import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Connected, ModelQuery } from '../../systems/system.ts';
import { limitConnected, limitedTo } from './limited.ts';
import type { Allowance } from './pages.ts';

function listOf<Model>(model: Model): () => ModelQuery<Model> {
  const query = { queryKey: ['list'], queryFn: () => null, select: () => model };
  return () => query;
}

const CONNECTIONS = [{ pluginId: 'one' }, { pluginId: 'two' }];

/** A server on which one may do everything. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a server these tests look at no more than that
const WHOLE = {
  info: { version: '1' },
  identity: { username: 'admin' },
  plugins: { list: listOf({ plugins: [{ id: 'one' }, { id: 'two' }], partial: null }) },
  settings: {
    server: {},
    plugin: { name: 'plugin' },
    setup: {},
    metadata: {},
    own: { list: listOf(CONNECTIONS) },
  },
  connections: { list: listOf(CONNECTIONS) },
  syncs: { name: 'syncs' },
  recommendations: {},
  install: {},
  removal: {},
  allSettings: {},
  health: {},
  storage: {},
  jobs: { name: 'jobs' },
} as unknown as Connected;

function limited(allowance: Partial<Allowance>): Connected {
  return limitedTo(WHOLE, { server: 'books', pages: [], plugins: null, ...allowance });
}

describe('a server as a frame sees it', () => {
  it.each([
    [['connections'], ['connections', 'recommendations', 'settings', 'syncs'], ['own']],
    [['settings'], ['settings'], ['own', 'plugin']],
    [['jobs'], ['jobs'], []],
    [['plugins'], [], []],
  ] as const)(
    'for %j has what that page needs, and nothing that installs or removes',
    (pages, facets, settings) => {
      const seen = limited({ pages });
      expect(Object.keys(seen).toSorted()).toEqual(['identity', 'info', 'plugins', ...facets].toSorted());
      expect(Object.keys(seen.settings ?? {}).toSorted()).toEqual(settings);
    },
  );

  it('shows of all lists what the session names, the same of the same answer each time', () => {
    const seen = limited({ pages: ['connections', 'settings', 'plugins'], plugins: ['two'] });
    const listed = seen.plugins.list().select(null);
    expect(listed).toMatchObject({ plugins: [{ id: 'two' }] });
    expect(seen.plugins.list().select(null)).toBe(listed);
    expect(seen.connections?.list().select(null)).toEqual([{ pluginId: 'two' }]);
    expect(seen.settings?.own?.list().select(null)).toEqual([{ pluginId: 'two' }]);
    // Nothing is copied where nothing is left out.
    expect(
      limited({ pages: ['connections'] })
        .connections?.list()
        .select(null),
    ).toBe(CONNECTIONS);
  });

  it('is what every page gets that asks for it, anew with a new session', async () => {
    const cache = new QueryClient();
    let allowance: Allowance = { server: 'books', pages: ['jobs'], plugins: null };
    limitConnected(cache, () => allowance);
    const options = {
      queryKey: [{ _id: 'connected', baseUrl: '/books' }],
      queryFn: () => Promise.resolve(WHOLE),
    };
    const observer = new QueryObserver<Connected>(cache, options);
    const stop = observer.subscribe(() => undefined);
    await observer.refetch();
    const { data } = observer.getCurrentResult();
    expect([data?.jobs, data?.install]).toEqual([WHOLE.jobs, undefined]);
    expect(new QueryObserver<Connected>(cache, options).getCurrentResult().data).toBe(data);
    allowance = { ...allowance, pages: ['connections'] };
    const later = new QueryObserver<Connected>(cache, options).getCurrentResult().data;
    expect([later?.jobs, later?.syncs]).toEqual([undefined, WHOLE.syncs]);
    stop();
  });
});
