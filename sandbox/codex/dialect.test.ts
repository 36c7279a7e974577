import { describe, expect, test } from 'vitest';
import { READING_ROOM } from './catalogue/reading-room.ts';
import { CODEX_WITH_CUSTOM_METADATA } from './dialect.ts';
import { pluginNamed, type Send, startServer, USER_PLUGINS, type UserPlugin } from './test-support.ts';

const start = () =>
  startServer({
    id: 'codex-custom-metadata',
    catalogue: READING_ROOM,
    dialect: CODEX_WITH_CUSTOM_METADATA,
  });

async function agreements(send: Send): Promise<Record<string, unknown>> {
  const { enabled } = (await send('GET', USER_PLUGINS)).json<{ enabled: UserPlugin[] }>();
  return Object.fromEntries(enabled.map((one) => [one.pluginName, one.sendCustomMetadata]));
}

describe('where readers agree themselves to send what they wrote', () => {
  test('each connection says whether its reader does; no is the default', async () => {
    expect(await agreements(await start().as('user'))).toEqual({
      'book-circle': true,
      'night-reader': false,
      'public-reader': false,
      'ferry-sync': false,
      'school-diary': false,
    });
  });

  test('a new connection says no', async () => {
    const { as } = start();
    const { id } = await pluginNamed(await as('admin'), 'window-seat');
    const made = await (await as('user'))('POST', `${USER_PLUGINS}/${id}/enable`);
    expect(made.json()).toMatchObject({ sendCustomMetadata: false, config: {} });
  });

  test('it is a part of the preferences, and lost with them', async () => {
    const { as } = start();
    const { id } = await pluginNamed(await as('admin'), 'night-reader');
    const user = await as('user');
    const patch = async (config: object) =>
      (await user('PATCH', `${USER_PLUGINS}/${id}/config`, { payload: { config } })).json<UserPlugin>();
    expect(await patch({ _codex: { sendCustomMetadata: true } })).toMatchObject({ sendCustomMetadata: true });
    expect(await patch({ syncMode: 'both' })).toMatchObject({ sendCustomMetadata: false });
    expect(await patch({ _codex: { sendCustomMetadata: 'yes' } })).toMatchObject({
      sendCustomMetadata: false,
    });
  });

  test('the way of automatic syncs leaves it as it is', async () => {
    const { as } = start();
    const { id } = await pluginNamed(await as('admin'), 'book-circle');
    const answer = await (await as('user'))('PATCH', `${USER_PLUGINS}/${id}/sync-mode`, {
      payload: { auto: false },
    });
    expect(answer.json()).toMatchObject({ autoSync: false, sendCustomMetadata: true });
  });

  test('the server says that it is older', async () => {
    const { version } = (await start().send('GET', '/api/v1/info')).json<{ version: string }>();
    expect(version.localeCompare('2.2.0', 'en', { numeric: true })).toBe(-1);
  });
});

test('Codex 2.2.0 has no such choice', async () => {
  const { enabled } = (await (await startServer().as('user'))('GET', USER_PLUGINS)).json<{
    enabled: UserPlugin[];
  }>();
  for (const connection of enabled) expect(connection).not.toHaveProperty('sendCustomMetadata');
});
