import { describe, expect, it } from 'vitest';
import { embedPages } from '../config/embed-page.ts';
import { type SystemId, systemIds } from '../config/system.ts';
import { AllowList } from './allow-list.ts';
import { bundledDescriptions } from './bundled-descriptions.ts';
import { readDescription } from './description.ts';
import type { Operation } from './operation.ts';
import { readTarget } from './raw-target.ts';

const operationsOf = (system: SystemId): readonly Operation[] =>
  bundledDescriptions[system].flatMap(readDescription).map(({ operation }) => operation);

/** What a frame with this page reaches, as `GET /path`. */
function reachOf(system: SystemId, page: string): readonly string[] {
  const reached = operationsOf(system).filter(({ embedPages: pages }) => pages.has(page));
  return [...new Set(reached.map(({ method, template }) => `${method} ${template}`))].toSorted();
}

const everyPages: Readonly<Record<SystemId, readonly string[]>> = {
  codex: ['GET /api/v1/auth/me', 'GET /api/v1/info', 'GET /api/v1/settings/public'],
  inventree: ['GET /api/', 'GET /api/user/me/', 'GET /api/user/me/roles/', 'GET /api/user/roles/'],
  fylr: ['GET /api/v1/settings', 'GET /api/v1/user/session'],
};

const beyondEveryPages = (system: SystemId, page: string) =>
  reachOf(system, page).filter((call) => !everyPages[system].includes(call));

describe('what a frame reaches', () => {
  it.each(systemIds)('on %s with every page is who one is, and what the server says of itself', (system) => {
    for (const page of embedPages) {
      expect(everyPages[system].filter((call) => !reachOf(system, page).includes(call))).toEqual([]);
    }
  });

  it('with connections is the user’s own', () => {
    const own = /^(?:GET|POST|PATCH|DELETE) \/api\/v1\/user\/(?:plugins|recommendations)(?:\/|$)/;
    const rest = beyondEveryPages('codex', 'connections').filter((call) => !own.test(call));
    expect(rest).toEqual(['GET /api/v1/tasks/stream']);
    expect(beyondEveryPages('codex', 'connections')).toContain(
      'POST /api/v1/user/plugins/{pluginId}/oauth/start',
    );
    expect(beyondEveryPages('inventree', 'connections')).toEqual([
      'GET /api/plugins/',
      'GET /api/plugins/{plugin}/user-settings/',
      'GET /api/plugins/{plugin}/user-settings/{key}/',
      'PATCH /api/plugins/{plugin}/user-settings/{key}/',
    ]);
    expect(beyondEveryPages('fylr', 'connections')).toEqual([]);
  });

  it('with settings changes settings, and nothing else', () => {
    const changes = (system: SystemId) =>
      beyondEveryPages(system, 'settings').filter((call) => !call.startsWith('GET '));
    expect(changes('codex')).toEqual([
      'PATCH /api/v1/admin/plugins/{pluginId}',
      'PATCH /api/v1/user/plugins/{pluginId}/config',
      'PATCH /api/v1/user/plugins/{pluginId}/sync-mode',
    ]);
    expect(changes('inventree')).toEqual([
      'PATCH /api/plugins/{plugin}/settings/{key}/',
      'PATCH /api/plugins/{plugin}/user-settings/{key}/',
    ]);
    expect(changes('fylr')).toEqual([
      'DELETE /api/v1/config/plugin/{plugin}/config/{section}',
      'DELETE /api/v1/config/plugin/{plugin}/config/{section}/{parameter}',
      'POST /api/v1/config/plugin/{plugin}/config/{section}',
      'POST /api/v1/config/plugin/{plugin}/config/{section}/{parameter}',
    ]);
  });

  it('with jobs changes jobs of libraries and cancels tasks, on Codex alone', () => {
    const changes = beyondEveryPages('codex', 'jobs').filter((call) => !call.startsWith('GET '));
    expect(changes).toEqual([
      'DELETE /api/v1/libraries/{libraryId}/jobs/{jobId}',
      'PATCH /api/v1/libraries/{libraryId}/jobs/{jobId}',
      'POST /api/v1/libraries/{libraryId}/jobs',
      'POST /api/v1/libraries/{libraryId}/jobs/{jobId}/dry-run',
      'POST /api/v1/libraries/{libraryId}/jobs/{jobId}/run-now',
      'POST /api/v1/tasks/{taskId}/cancel',
    ]);
    expect(beyondEveryPages('inventree', 'jobs')).toEqual([]);
    expect(beyondEveryPages('fylr', 'jobs')).toEqual([]);
  });

  it('with the list of plugins switches them, and nothing else', () => {
    const changes = (system: SystemId) =>
      beyondEveryPages(system, 'plugins').filter((call) => !call.startsWith('GET '));
    expect(changes('codex')).toEqual([
      'POST /api/v1/admin/plugins/{pluginId}/disable',
      'POST /api/v1/admin/plugins/{pluginId}/enable',
    ]);
    expect(changes('inventree')).toEqual(['PATCH /api/plugins/{plugin}/activate/']);
    expect(changes('fylr')).toEqual(['POST /api/v1/plugin/manage/{id}']);
  });

  it.each(systemIds)('on %s installs, removes or uploads nothing, on no page', (system) => {
    const never = operationsOf(system).filter(
      ({ method, template, upload, internal }) =>
        upload ||
        internal ||
        /\/(?:install|uninstall|reload|metadata|plugin-storage|metrics|reset|test)(?:\/|$)/.test(template) ||
        (method === 'DELETE' &&
          /\/(?:admin\/plugins|plugins|manage)\/\{\w+\}\/?$/.test(template) &&
          !template.includes('/user/')) ||
        (method === 'POST' && template.endsWith('/admin/plugins')) ||
        (method === 'PUT' && template.endsWith('/manage')),
    );
    expect(never.length).toBeGreaterThan(1);
    expect(never.filter(({ embedPages: pages }) => pages.size > 0).map(({ template }) => template)).toEqual(
      [],
    );
  });

  it('is told by plugin wherever the path names one', () => {
    for (const system of systemIds) {
      const naming = operationsOf(system).filter(
        ({ template, embedPages: pages }) =>
          pages.size > 0 && /\/(?:plugins|manage|config\/plugin)\/\{/.test(template),
      );
      expect(naming.length).toBeGreaterThan(2);
      expect(naming.filter(({ pluginSegments }) => pluginSegments.length !== 1)).toEqual([]);
    }
    const target = readTarget('/api/plugins/my%20plugin/settings/');
    const match = target && new AllowList(bundledDescriptions.inventree).match('GET', target);
    expect(match?.plugins).toEqual(['my plugin']);
  });

  it('in a body, is what the page changes, where one call does more', () => {
    const bodyOf = (system: SystemId, call: string) =>
      operationsOf(system).find(({ method, template }) => `${method} ${template}` === call)?.embedBody;
    // With more, it would be the command that the server runs.
    expect(bodyOf('codex', 'PATCH /api/v1/admin/plugins/{pluginId}')).toEqual(['config']);
    expect(bodyOf('fylr', 'POST /api/v1/plugin/manage/{id}')).toEqual(['id', 'enabled']);
  });
});
