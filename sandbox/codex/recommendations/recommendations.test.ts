import { beforeEach, describe, expect, test } from 'vitest';
import {
  ADMIN_PLUGINS,
  aText,
  pluginNamed,
  type Send,
  startServer,
  type TestServer,
  userPluginNamed,
} from '../test-support.ts';

const RECOMMENDATIONS = '/api/v1/user/recommendations';
let server: TestServer;
let user: Send;

beforeEach(async () => {
  server = startServer();
  user = await server.as('user');
  // The other one that recommends, so that there is one source.
  await user('DELETE', await userPluginNamed(server, 'sync-sampler'));
});

interface Answer {
  readonly recommendations: { externalId: string; score: number; title: string }[];
  readonly sources: {
    pluginName: string;
    cached: boolean;
    generatedAt?: string;
    taskId?: string;
    taskStatus?: string;
  }[];
}

const read = async () => (await user('GET', RECOMMENDATIONS)).json<Answer>();

async function generated(): Promise<Answer> {
  await read();
  server.clock.advance(4_000);
  return read();
}

describe('recommendations', () => {
  test('are asked for by looking, and are there a little later, the best first', async () => {
    expect(await read()).toEqual({
      recommendations: [],
      sources: [
        {
          pluginId: aText,
          pluginName: 'recommendations-tastegraph',
          source: 'Tastegraph',
          cached: false,
          taskId: aText,
          taskStatus: 'pending',
        },
      ],
    });
    server.clock.advance(1_000);
    expect((await read()).sources[0]).toMatchObject({ taskStatus: 'running' });
    server.clock.advance(3_000);
    const { recommendations, sources } = await read();
    // As many as the user asked for.
    expect(recommendations).toHaveLength(5);
    const scores = recommendations.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(sources[0]).toMatchObject({ cached: true, generatedAt: '2026-03-02T09:00:03.400Z' });
    expect(sources[0]).not.toHaveProperty('taskId');
  });

  test('are asked for anew by looking once they are too old for the administrator', async () => {
    await generated();
    server.clock.advance(5 * 3_600_000);
    expect((await read()).sources[0]).not.toHaveProperty('taskId');
    server.clock.advance(3_600_000);
    const { recommendations, sources } = await read();
    expect(recommendations).toHaveLength(5);
    expect(sources[0]).toMatchObject({ cached: true, taskStatus: 'pending' });
  });

  test('are refreshed on demand, unless all are being refreshed', async () => {
    await generated();
    const answer = await user('POST', `${RECOMMENDATIONS}/refresh`);
    expect(answer.json()).toEqual({ taskIds: [aText], message: aText });
    expect((await user('POST', `${RECOMMENDATIONS}/refresh`)).statusCode).toBe(409);
    await user('POST', `${await userPluginNamed(server, 'recommendations-nextup')}/enable`);
    const second = await user('POST', `${RECOMMENDATIONS}/refresh`);
    expect(second.json<{ taskIds: string[] }>().taskIds).toHaveLength(1);
    server.clock.advance(4_000);
    expect((await read()).sources.map(({ cached }) => cached)).toEqual([true, true]);
  });

  test('that are dismissed do not come back, whatever their id looks like', async () => {
    const { recommendations } = await generated();
    expect(recommendations.map(({ externalId }) => externalId)).toContain('odd/id 7?#%');
    const dismiss = (id: string, payload: object) =>
      user('POST', `${RECOMMENDATIONS}/${encodeURIComponent(id)}/dismiss`, { payload });
    expect((await dismiss('odd/id 7?#%', { reason: 'not mine' })).json()).toEqual({ dismissed: true });
    expect((await dismiss('unheard-of', {})).json()).toEqual({ dismissed: false });
    await user('POST', `${RECOMMENDATIONS}/refresh`);
    server.clock.advance(4_000);
    expect((await read()).recommendations.map(({ externalId }) => externalId)).not.toContain('odd/id 7?#%');
    const admin = await server.as('admin');
    const [task] = (await admin('GET', '/api/v1/tasks?taskType=user_plugin_recommendation_dismiss')).json<
      object[]
    >();
    expect(task).toMatchObject({
      status: 'completed',
      params: { external_id: 'odd/id 7?#%', reason: 'not mine' },
    });
  });

  test('of a plugin that does not start do not come, and its connection suffers', async () => {
    const address = await userPluginNamed(server, 'recommendations-weatherbook');
    await user('POST', `${address}/enable`);
    await read();
    server.clock.advance(4_000);
    const source = (await read()).sources.find(
      ({ pluginName }) => pluginName === 'recommendations-weatherbook',
    );
    expect(source).toMatchObject({ cached: false, taskStatus: 'pending' });
    expect((await user('GET', address)).json()).toMatchObject({ healthStatus: 'degraded' });
  });

  test('are not found where nothing is enabled that recommends', async () => {
    const admin = await server.as('admin');
    const { id } = await pluginNamed(admin, 'recommendations-tastegraph');
    await admin('POST', `${ADMIN_PLUGINS}/${id}/disable`);
    expect((await user('GET', RECOMMENDATIONS)).statusCode).toBe(404);
    expect((await user('POST', `${RECOMMENDATIONS}/refresh`)).statusCode).toBe(404);
    expect((await user('POST', `${RECOMMENDATIONS}/x/dismiss`, { payload: {} })).statusCode).toBe(404);
  });
});
