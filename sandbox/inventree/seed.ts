import { BUILTINS } from './catalogue/builtin.ts';
import { EXTERNALS } from './catalogue/external.ts';
import { type Person, type PluginRow, settingId, type State } from './state.ts';

/** The people of every sandbox server. Their passwords are public on purpose. */
export const PEOPLE: readonly Person[] = [
  {
    pk: 1,
    username: 'admin',
    password: 'sandbox-admin',
    firstName: 'Ada',
    lastName: 'Admin',
    email: 'ada@example.org',
    staff: true,
    superuser: true,
    groups: [],
    roles: {},
    profile: { displayname: 'Ada', position: 'Administrator' },
  },
  {
    pk: 2,
    username: 'staff',
    password: 'sandbox-staff',
    firstName: 'Stefan',
    lastName: 'Staff',
    email: 'stefan@example.org',
    staff: true,
    superuser: false,
    groups: [{ pk: 1, name: 'Purchasing' }],
    roles: {
      admin: ['view'],
      part: ['view', 'add', 'change'],
      stock: ['view', 'add', 'change', 'delete'],
      purchase_order: ['view', 'add', 'change', 'delete'],
    },
    profile: { displayname: null, position: 'Purchasing' },
  },
  {
    pk: 3,
    username: 'user',
    password: 'sandbox-user',
    firstName: '',
    lastName: '',
    email: '',
    staff: false,
    superuser: false,
    groups: [{ pk: 2, name: 'Workshop' }],
    roles: { part: ['view'], stock: ['view', 'change'] },
    profile: { displayname: null, position: null },
  },
];

/** Switched on at the start; mandatory plugins are on anyway. */
const ACTIVE = [
  'digikeyplugin',
  'sample',
  'stock-forecast',
  'zebra-label-printer',
  'distributor-search',
  'shelf-lights',
];

/** Rows were once made without a name; this one still has none. */
const NAMELESS = 'part-number-rules';

/** What is left of a plugin whose code is gone. */
const ORPHAN = {
  key: 'old-erp-sync',
  name: 'OldErpSync',
  package_name: 'inventree-old-erp-sync',
  active: false,
} as const;

/** Fills a new server; leaves one alone that has people already. */
export function seed(state: State): void {
  if (state.people.count() > 0) return;
  state.transaction(() => {
    for (const person of PEOPLE) state.people.put(person.username, person);
    for (const { key, name, mandatory, package: packageName } of [...BUILTINS, ...EXTERNALS]) {
      state.installed.put(key, true);
      putRow(state, {
        key,
        name: key === NAMELESS ? null : name,
        package_name: packageName ?? null,
        active: mandatory === true || ACTIVE.includes(key),
      });
    }
    putRow(state, ORPHAN);
    putSetting(state, 'zebra-label-printer', 'HOST', 'zebra-1.example.org');
    putSetting(state, 'distributor-search', 'ACCESS_KEY', 'sandbox-secret-4711');
    const interfaceSwitch = 'ENABLE_PLUGINS_INTERFACE';
    state.globalSettings.put(interfaceSwitch, {
      pk: state.nextPk('global-setting'),
      key: interfaceSwitch,
      value: 'True',
    });
  });
}

function putRow(state: State, row: Omit<PluginRow, 'pk'>): void {
  state.plugins.put(row.key, { pk: state.nextPk('plugin'), ...row });
}

function putSetting(state: State, plugin: string, key: string, value: string): void {
  const row = { pk: state.nextPk('plugin-setting'), plugin, user: null, key, value };
  state.pluginSettings.put(settingId(row), row);
}
