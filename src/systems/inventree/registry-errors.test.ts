import { describe, expect, it } from 'vitest';
import { errorRows, errorsOfPlugin, readStatus, toRegistryError } from './registry-errors.ts';

const PLUGIN = {
  key: 'brother',
  name: 'Brother Labels',
  package_name: 'inventree-brother-plugin',
  meta: {
    slug: 'brother',
    human_name: 'Brother Label Printer',
    package_path: 'inventree_brother.brother_plugin',
  },
};
const FILE_PLUGIN = {
  key: 'shelf',
  name: null,
  meta: { package_path: '/srv/inventree/plugins/shelf_lights.py' },
};

describe('errorsOfPlugin', () => {
  it.each([
    ['its key', PLUGIN, { name: 'brother', stage: 'load' }],
    ['its package', PLUGIN, { name: 'inventree_brother_plugin', stage: 'discovery' }],
    ['a module of its package', PLUGIN, { name: 'inventree_brother.brother_plugin', stage: 'discovery' }],
    [
      'a folder that is its package',
      PLUGIN,
      { name: '/usr/lib/python3/inventree_brother/plugin.py', stage: 'load' },
    ],
    ['its name in the stage', PLUGIN, { name: '', stage: 'Brother Labels:init_plugin' }],
    ['its own name in the stage', PLUGIN, { stage: 'brother label printer:init_plugin' }],
    ['its file', FILE_PLUGIN, { name: 'shelf_lights.py', stage: 'plugin_dirs' }],
    ['the path of its file', FILE_PLUGIN, { name: 'C:\\plugins\\shelf_lights.py', stage: 'plugin_dirs' }],
  ])('finds %s', (_name, plugin, error) => {
    const status = { registry_errors: [{ ...error, message: 'broke' }] };
    expect(errorsOfPlugin(status, plugin)).toEqual([
      { stage: error.stage, name: 'name' in error ? error.name : '', message: 'broke' },
    ]);
  });

  it.each([
    ['in a folder', 'plugins/shelf_lights/__init__.py', '/srv/inventree/plugins/shelf_lights/__init__.py'],
    ['in a folder, by a module', 'plugins/shelf_lights/plugin.py', 'plugins.shelf_lights.plugin'],
    ['in a folder on Windows', 'C:\\plugins\\shelf_lights\\core.py', 'shelf_lights'],
  ])('finds a plugin %s by the folder', (_name, path, name) => {
    const status = { registry_errors: [{ name, stage: 'discovery', message: 'broke' }] };
    expect(errorsOfPlugin(status, { key: 'x', meta: { package_path: path } })).toHaveLength(1);
  });

  it.each([
    ['plugins/shelf_lights/__init__.py', 'plugins/other/__init__.py'],
    ['plugins/shelf_lights/plugin.py', 'plugins/other/plugin.py'],
    ['plugins/shelf_lights/plugin.py', 'plugin.builtin.labels.printer'],
    ['plugins/plugin.py', 'plugins.other'],
  ])('does not take files that many plugins have for the same: %s, %s', (path, name) => {
    const status = { registry_errors: [{ name, stage: 'discovery', message: 'broke' }] };
    expect(errorsOfPlugin(status, { key: 'x', meta: { package_path: path } })).toEqual([]);
  });

  it.each([
    { name: 'brotherhood', stage: 'load', message: 'broke' },
    { name: 'big-brother', stage: 'load', message: 'broke' },
    { name: '', stage: 'init_plugin', message: 'broke' },
    { name: '', stage: ':init_plugin', message: 'broke' },
    { name: 7, stage: null, message: 'broke' },
  ])('does not take %j for its own', (error) => {
    expect(errorsOfPlugin({ registry_errors: [error, null, 'x'] }, PLUGIN)).toEqual([]);
  });

  it('gives a plugin without names no errors', () => {
    const status = { registry_errors: [{ name: '', stage: '', message: 'broke' }] };
    expect(errorsOfPlugin(status, { key: '--', name: '' })).toEqual([]);
  });

  it.each([null, [], {}, 'x', { registry_errors: null }, { registry_errors: {} }])(
    'makes do with %j',
    (status) => {
      expect(errorsOfPlugin(status, PLUGIN)).toEqual([]);
    },
  );
});

describe('an error', () => {
  const told = (registryErrors: unknown) =>
    errorRows({ registry_errors: registryErrors }).map((row) => toRegistryError(row));

  it('is one without words, too, as an exception may have none', () => {
    const [error] = told([{ stage: 'load', name: 'kiosk', message: '' }]);
    expect(error).toEqual({ stage: 'load', name: 'kiosk', message: 'The server gives no reason.' });
  });

  it('is told whatever its words are', () => {
    expect(told(['broke', { stage: 'load', message: ['a', 'b'] }, { name: 'x', message: 7 }])).toEqual([
      { stage: '', name: '', message: 'broke' },
      { stage: 'load', name: '', message: '["a","b"]' },
      { stage: '', name: 'x', message: '7' },
    ]);
  });

  it('is none where nothing is said', () => {
    expect(told([null, '', {}, 7]).filter(Boolean)).toEqual([]);
  });
});

describe('the status', () => {
  const { signal } = new AbortController();
  const answering = (answer: unknown) => readStatus({ getRegistryStatus: async () => answer }, signal);

  it('is readable with a list of errors', async () => {
    const status = { active_plugins: 1, registry_errors: [] };
    expect(await answering(status)).toEqual({ status, unreadable: null });
  });

  it.each([[{}], [[]], [{ registry_errors: { load: [{ x: 'broke' }] } }], [{ registry_errors: null }]])(
    'is not taken for one without errors where it is %j',
    async (answer) => {
      expect(await answering(answer)).toEqual({ status: null, unreadable: 'other' });
    },
  );
});
