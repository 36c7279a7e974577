import { describe, expect, test } from 'vitest';
import { manualClock } from '../manual-clock.ts';
import { openStore } from '../store.ts';
import { openDatabase } from './database.ts';
import { ADMIN_PLUGINS, pluginNamed, type Send, startServer, textWith } from './test-support.ts';

const HOUR = 3_600_000;

interface Metrics {
  readonly plugins: {
    readonly pluginName: string;
    readonly requestsTotal: number;
    readonly requestsSuccess: number;
    readonly requestsFailed: number;
    readonly healthStatus: string;
    readonly byMethod: Record<string, { readonly requestsTotal: number }>;
    readonly failureCounts?: Record<string, number>;
  }[];
  readonly summary: Record<string, number>;
}

async function metricsOf(user: Send): Promise<Metrics> {
  return (await user('GET', '/api/v1/metrics/plugins')).json<Metrics>();
}

describe('the server', () => {
  test('says that it is well, and what it is', async () => {
    const { send } = startServer();
    const health = await send('GET', '/health');
    expect([health.body, health.headers['content-type']]).toEqual(['OK', 'text/plain; charset=utf-8']);
    expect((await send('GET', '/api/v1/info')).json()).toEqual({ name: 'codex', version: '2.2.0' });
  });

  test('tells its zone to people who are signed in', async () => {
    const { send, as } = startServer();
    expect((await send('GET', '/api/v1/settings/public')).statusCode).toBe(401);
    expect((await (await as('user'))('GET', '/api/v1/settings/public')).json()).toMatchObject({
      'scheduler.timezone': { key: 'scheduler.timezone', value: 'UTC' },
    });
  });
});

describe('metrics', () => {
  test('grow while plugins run, and readers see them', async () => {
    const { as, clock } = startServer();
    const user = await as('user');
    expect((await metricsOf(user)).plugins).toEqual([]);
    clock.advance(10 * HOUR);
    const { plugins, summary } = await metricsOf(user);
    const panelbase = plugins.find((one) => one.pluginName === 'metadata-panelbase');
    expect(panelbase).toMatchObject({
      requestsTotal: 1_920,
      requestsFailed: 13,
      byMethod: { 'metadata/get': { requestsTotal: 1_400 } },
      failureCounts: { RPC_ERROR: 13 },
      healthStatus: 'healthy',
    });
    expect(summary).toMatchObject({
      totalPlugins: plugins.length,
      totalRequests: plugins.reduce((sum, one) => sum + one.requestsTotal, 0),
    });
  });

  test('count failed starts and know nothing of the plugin’s own health', async () => {
    const { as } = startServer();
    const admin = await as('admin');
    const { id } = await pluginNamed(admin, 'fails-to-start');
    await admin('POST', `${ADMIN_PLUGINS}/${id}/enable`);
    expect((await metricsOf(admin)).plugins).toMatchObject([
      { pluginName: 'fails-to-start', healthStatus: 'unhealthy', failureCounts: { SPAWN_FAILED: 1 } },
    ]);
  });

  test('stop growing when a plugin is switched off, and go on when it is on again', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    const { id } = await pluginNamed(admin, 'metadata-panelbase');
    const gets = async () =>
      (await metricsOf(admin)).plugins.find((one) => one.pluginName === 'metadata-panelbase')?.byMethod[
        'metadata/get'
      ]?.requestsTotal;
    clock.advance(HOUR);
    await admin('POST', `${ADMIN_PLUGINS}/${id}/disable`);
    clock.advance(5 * HOUR);
    expect(await gets()).toBe(140);
    await admin('POST', `${ADMIN_PLUGINS}/${id}/enable`);
    clock.advance(HOUR);
    expect(await gets()).toBe(280);
  });
});

describe('what plugins offer', () => {
  const offered = async (user: Send, query: string) => {
    const answer = await user('GET', `/api/v1/plugins/actions?${query}`);
    return answer.json<{ actions: { pluginName: string }[] }>().actions.map((one) => one.pluginName);
  };

  test('is told to those who may write, by place', async () => {
    const { as } = startServer();
    const [admin, user] = [await as('admin'), await as('user')];
    expect(await offered(admin, 'scope=series:bulk')).toEqual([
      'metadata-panelbase',
      'metadata-tankobon-index',
    ]);
    expect(await offered(admin, 'scope=book:bulk')).toEqual(['metadata-openshelf', 'metadata-krimikiste']);
    expect(await offered(user, 'scope=series:bulk')).toEqual([]);
  });

  test('is half a minute old at most', async () => {
    const { as, clock } = startServer();
    const admin = await as('admin');
    expect(await offered(admin, 'scope=library:scan')).toEqual(['metadata-krimikiste', 'metadata-sidecar']);
    const { id } = await pluginNamed(admin, 'metadata-sidecar');
    await admin('POST', `${ADMIN_PLUGINS}/${id}/disable`);
    expect(await offered(admin, 'scope=library:scan')).toEqual(['metadata-krimikiste', 'metadata-sidecar']);
    clock.advance(30_000);
    expect(await offered(admin, 'scope=library:scan')).toEqual(['metadata-krimikiste']);
  });

  test('depends on the library, which must exist', async () => {
    const store = openStore(':memory:');
    const admin = await startServer({ store }).as('admin');
    const [comics, novels, pictureBooks] = openDatabase(store, 'codex').libraries.all();
    const inDetail = async (library: typeof comics) => {
      const names = await offered(admin, `scope=series:detail&libraryId=${library?.id}`);
      return names.filter((name) => /panelbase|tankobon/.test(name));
    };
    expect(await inDetail(comics)).toEqual(['metadata-panelbase', 'metadata-tankobon-index']);
    expect(await inDetail(novels)).toEqual([
      'metadata-panelbase',
      'metadata-panelbase-2',
      'metadata-tankobon-index',
    ]);
    expect(await inDetail(pictureBooks)).toEqual(['metadata-panelbase']);
    const unknown = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
    const refusals = [
      [`scope=series:bulk&libraryId=${unknown}`, 404],
      ['scope=series:everything', 400],
    ] as const;
    for (const [query, status] of refusals) {
      expect((await admin('GET', `/api/v1/plugins/actions?${query}`)).statusCode).toBe(status);
    }
  });
});

describe('libraries', () => {
  const names = async (user: Send, query = '') => {
    const answer = await user('GET', `/api/v1/libraries${query}`);
    return { ...answer.json<{ data: { name: string; id: string }[] }>(), link: answer.headers.link };
  };

  test('come by page, and values out of range are brought into it', async () => {
    const user = await startServer().as('user');
    expect(await names(user)).toMatchObject({ page: 1, pageSize: 50, total: 3, totalPages: 1 });
    expect(await names(user, '?page=2&pageSize=2')).toMatchObject({
      data: [{ name: 'Picture Books' }],
      links: { prev: '/api/v1/libraries?page=1&pageSize=2' },
      link: textWith('rel="first"'),
    });
    expect(await names(user, '?page=99&pageSize=9999')).toMatchObject({ page: 1, pageSize: 500 });
    expect(await names(user, '?page=0&pageSize=0')).toMatchObject({ page: 1, pageSize: 1 });
  });

  test('come one by one', async () => {
    const user = await startServer().as('user');
    const [comics] = (await names(user)).data;
    expect((await user('GET', `/api/v1/libraries/${comics?.id}`)).json()).toMatchObject({ name: 'Comics' });
    const unknown = '/api/v1/libraries/3fa85f64-5717-4562-b3fc-2c963f66afa6';
    expect((await user('GET', unknown)).statusCode).toBe(404);
  });
});

describe('the seed', () => {
  test('gives the same ids to every sandbox, and others to another server', async () => {
    const id = async (server: string) => {
      const store = openStore(':memory:');
      const { app } = startServer({ store });
      await app.close();
      return openDatabase(store, server).plugins.all()[0]?.id;
    };
    expect(await id('codex')).toBe(await id('codex'));
    expect(await id('codex')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(await id('another')).toBeUndefined();
  });

  test('is written once', async () => {
    const store = openStore(':memory:');
    const clock = manualClock();
    startServer({ store }, clock);
    const { plugins } = openDatabase(store, 'codex');
    const count = plugins.count();
    const [first] = plugins.all();
    plugins.delete(first?.id ?? '');
    startServer({ store }, clock);
    expect(plugins.count()).toBe(count - 1);
  });
});
