import { describe, expect, it } from 'vitest';
import { pluginsByKey, startServer, type TestServer } from './test-support.ts';

function uninstall(server: TestServer, plugin: string, payload: object = {}) {
  return server.as('admin', 'PATCH', `/api/plugins/${plugin}/uninstall/`, { payload });
}

async function reasonOf(server: TestServer, plugin: string): Promise<string> {
  const answer = await uninstall(server, plugin);
  expect(answer.statusCode).toBe(400);
  return answer.json<{ non_field_errors: string[] }>().non_field_errors.join('\n');
}

async function switchOff(server: TestServer, plugin: string) {
  await server.as('admin', 'PATCH', `/api/plugins/${plugin}/activate/`, { payload: { active: false } });
}

describe('uninstalling a package', () => {
  it('removes code and row, and answers nothing', async () => {
    const server = startServer();
    const answer = await uninstall(server, 'order-history');
    expect([answer.statusCode, answer.json()]).toEqual([200, {}]);
    await server.as('admin', 'POST', '/api/plugins/reload/', { payload: {} });
    expect(await pluginsByKey(server)).not.toHaveProperty('order-history');
  });

  it('answers PUT with what was not asked', async () => {
    const url = '/api/plugins/order-history/uninstall/';
    const answer = await startServer().as('admin', 'PUT', url, { payload: { delete_config: false } });
    expect(answer.json()).toEqual({ delete_config: true });
  });

  it('leaves the row as an orphan when asked to', async () => {
    const server = startServer();
    await uninstall(server, 'order-history', { delete_config: false });
    expect((await pluginsByKey(server))['order-history']).toMatchObject({
      is_installed: false,
      is_package: true,
      package_name: 'inventree-order-history',
    });
    expect(await reasonOf(server, 'order-history')).toMatch(/not installed/);
  });

  it('is for superusers', async () => {
    const server = startServer();
    const url = '/api/plugins/order-history/uninstall/';
    expect((await server.as('staff', 'PATCH', url)).statusCode).toBe(403);
    expect((await server.as(null, 'PATCH', url)).statusCode).toBe(401);
    expect((await uninstall(server, 'unheard-of')).statusCode).toBe(404);
  });
});

describe('what cannot be uninstalled', () => {
  it('is told why', async () => {
    const server = startServer();
    expect(await reasonOf(server, 'stock-forecast')).toMatch(/active/);
    expect(await reasonOf(server, 'inventreelabel')).toMatch(/active/);
    await switchOff(server, 'sample');
    expect(await reasonOf(server, 'sample')).toMatch(/^INVE-E10.*sample/);
    expect(await reasonOf(server, 'inventree-slack-notification')).toMatch(/^INVE-E10.*built-in/);
    expect(await reasonOf(server, 'old-erp-sync')).toMatch(/not installed/);
    expect(await reasonOf(server, 'part-number-rules')).toMatch(/not a package/);
  });

  it('has fewer reasons at 198', async () => {
    const server = startServer({ apiVersion: 198 });
    expect(await reasonOf(server, 'stock-forecast')).toMatch(/active/);
    expect(await reasonOf(server, 'old-erp-sync')).toMatch(/registry/);
    await switchOff(server, 'sample');
    expect(await reasonOf(server, 'sample')).toMatch(/not a package/);
  });

  it('is everything where the operator forbids it', async () => {
    const server = startServer({ installDisabled: true });
    expect(await reasonOf(server, 'order-history')).toMatch(/disabled/);
    const info = await server.as(null, 'GET', '/api/');
    expect(info.json()).toMatchObject({ plugins_install_disabled: true });
  });
});
