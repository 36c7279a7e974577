import { describe, expect, it } from 'vitest';
import { textOfFacts } from '../test-support.ts';
import { inventreeInfo } from './info.ts';

const ANSWER = {
  server: 'InvenTree',
  id: 'b1a7',
  version: '1.1.0',
  instance: 'Workshop',
  apiVersion: 435,
  worker_running: true,
  worker_count: 2,
  worker_pending_tasks: 17,
  plugins_enabled: true,
  plugins_install_disabled: false,
  active_plugins: [{ name: 'A', slug: 'a', version: null }],
  email_configured: true,
  debug_mode: false,
  docker_mode: true,
  default_locale: 'en-us',
  customize: { logo: 'l', splash: 's', login_message: 'Welcome', navbar_message: 'Backup tonight' },
  system_health: true,
  database: 'sqlite3',
  platform: 'linux',
  installer: 'DOC',
  target: 'x86',
  django_admin: '/admin/',
  settings: { sso_registration: false, registration_enabled: true, password_forgotten_enabled: true },
  a_new_field: 'of a newer server',
};

function conditions(change: Record<string, unknown>): string[] {
  return inventreeInfo({ ...ANSWER, ...change }).conditions.map(
    ({ severity, title }) => `${severity}: ${title()}`,
  );
}

describe('inventreeInfo', () => {
  it('tells the versions', () => {
    const info = inventreeInfo(ANSWER);
    expect([info.version, info.apiVersion]).toEqual(['1.1.0', 435]);
  });

  it.each([
    [{}, []],
    [{ plugins_enabled: false }, ['warning: Plugins from outside are disabled']],
    [{ plugins_install_disabled: true }, ['info: Installing is disabled']],
    [{ worker_running: false }, ['warning: No background worker runs']],
    [{ system_health: false }, ['warning: The server reports a problem of its own']],
    [{ system_health: null, worker_running: null, plugins_enabled: null }, []],
    [{ apiVersion: 197 }, ['warning: The version of this server is not supported']],
    [{ apiVersion: 'new' }, ['warning: The version of this server is not supported']],
    [{ apiVersion: 198 }, []],
    [{ apiVersion: 9999 }, []],
  ])('names the condition of %j', (change, titles) => {
    expect(conditions(change)).toEqual(titles);
  });

  it('shows every field somewhere, those of newer servers included', async () => {
    const info = inventreeInfo(ANSWER);
    expect(info.apiVersion).toBe(435);
    const shown = textOfFacts((await info.about.load()).facts);
    for (const text of ['Workshop', 'b1a7', '17', 'sqlite3', 'linux', 'DOC', 'x86', '/admin/', 'en-us']) {
      expect(shown).toContain(text);
    }
    for (const text of ['Welcome', 'Backup tonight', 'of a newer server']) expect(shown).toContain(text);
  });

  it.each([null, [], 'x', {}, { active_plugins: false, customize: 3, settings: [], apiVersion: -1 }])(
    'makes do with %j',
    (answer) => {
      const info = inventreeInfo(answer);
      expect([info.version, info.apiVersion]).toEqual([null, null]);
    },
  );
});
