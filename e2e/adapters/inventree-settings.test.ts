import { afterEach, describe, expect, it } from 'vitest';
import { createInventreeServer } from '../../sandbox/inventree/server.ts';
import { openState, type PluginSettingRow, settingId, type State } from '../../sandbox/inventree/state.ts';
import { system } from '../../src/systems/inventree/system.ts';
import { saveSettings, type SaveWorld } from '../../src/settings/save-settings.ts';
import { propertyName } from '../../src/systems/property-name.ts';
import type {
  DeclaredSettings,
  SaveReport,
  SaveRequest,
  SettingsScope,
  SettingUiOptions,
} from '../../src/systems/settings.ts';
import type { Connected } from '../../src/systems/system.ts';
import { read, readList, readPlugin, turn } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

const VERSIONS = [198, 435, 534] as const;
const GALLERY = 'settings-gallery';

let server: RunningServer;
let state: State;

afterEach(async () => {
  await server.close();
});

async function connect(apiVersion: number, username: 'admin' | 'staff' | 'user'): Promise<Connected> {
  server = await startServer((parts) => {
    state = openState(parts.store, 'parts');
    return createInventreeServer({ id: 'parts', name: 'Parts', apiVersion, ...parts });
  });
  await server.signIn(username);
  return system.connect(server.address);
}

interface Editing {
  readonly connected: Connected;
  readonly scope: SettingsScope;
  readonly form: () => Promise<DeclaredSettings>;
  /** The value of a setting as it is read anew. */
  readonly value: (key: string) => Promise<unknown>;
  /** Reads, changes some values (undefined takes one away) and saves. */
  readonly change: (
    changes: Readonly<Record<string, unknown>>,
    more?: Partial<SaveRequest>,
  ) => Promise<SaveReport>;
}

interface Whose {
  readonly username?: 'admin' | 'staff' | 'user';
  readonly own?: true;
}

async function editing(apiVersion: number, pluginId: string, whose: Whose = {}): Promise<Editing> {
  const connected = await connect(apiVersion, whose.username ?? 'admin');
  const scope = whose.own ? connected.settings?.own : connected.settings?.plugin;
  if (!scope) throw new Error('no such settings');
  const form = () => read(scope.form(pluginId));
  return {
    connected,
    scope,
    form,
    value: async (key) => (await form()).values.settings?.[propertyName(key)],
    async change(changes, more = {}) {
      const stored = await form();
      const values = new Map(Object.entries(stored.values.settings ?? {}));
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined) values.delete(propertyName(key));
        else values.set(propertyName(key), value);
      }
      server.calls();
      const edited = { settings: Object.fromEntries(values) };
      return scope.save({ pluginId, stored, edited, ...more });
    },
  };
}

/** What the settings page saves with, where a person decides nothing on the way. */
function worldOf(scope: SettingsScope): SaveWorld {
  return {
    read: () => read(scope.form(GALLERY)),
    write: (request) => scope.save({ pluginId: GALLERY, ...request }),
    choose: async () => [],
    ask: async () => null,
    onBegin: () => undefined,
  };
}

/** The text that the server's database has for a setting; null while it was never stored. */
function inDatabase(plugin: string, key: string, user: number | null = null): string | null {
  const row: PluginSettingRow | undefined = state.pluginSettings.get(settingId({ plugin, user, key }));
  return row?.value ?? null;
}

function outcomes({ writes }: SaveReport): Record<string, string> {
  return Object.fromEntries(writes.map(({ id, outcome }) => [id, outcome.kind]));
}

/** What a report says at single settings. */
function refusals({ writes }: SaveReport): Record<string, readonly string[]> {
  return Object.fromEntries(
    writes.flatMap(({ id, outcome }) =>
      outcome.kind === 'refused' ? [[id, outcome.fields.flatMap(({ messages }) => messages)]] : [],
    ),
  );
}

function optionsOf(form: DeclaredSettings, key: string): SettingUiOptions {
  const ui = form.uiSchema.settings?.[propertyName(key)];
  const options = typeof ui === 'object' && 'ui:options' in ui ? ui['ui:options'] : undefined;
  if (!options) throw new Error(`${key} is not declared`);
  return options;
}

describe.each(VERSIONS)('the settings of a plugin at %i', (apiVersion) => {
  const native = apiVersion !== 198;

  it('are read with one call that stores nothing, with native values', async () => {
    const { form, connected } = await editing(apiVersion, GALLERY);
    await readList(connected);
    const before = state.pluginSettings.all().length;
    server.calls();
    const { values, secrets, editable, notices } = await form();
    expect(server.calls()).toEqual([`GET /api/plugins/${GALLERY}/settings/`]);
    expect(state.pluginSettings.all()).toHaveLength(before);
    expect(values.settings).toMatchObject({
      TEXT: 'As it came',
      TEXT_REQUIRED: '',
      TOGGLE: false,
      TOGGLE_ON: true,
      WHOLE_NUMBER: 12,
      DECIMAL: native ? 1.5 : '1.5',
      CHOICE: 'slow',
      CHOICE_OF_NUMBERS: 24,
      CHOICE_NOT_LISTED: 'fabric',
      CHOICE_UNSTORABLE: 12,
      PART: '12',
      PART_BY_NAME: 'nope',
    });
    expect(secrets.map(({ path, state: told }) => [path[1], told])).toEqual([
      ['SECRET', 'unknown'],
      ['SECRET_EMPTY', 'unknown'],
      ['SECRET_REQUIRED', 'unknown'],
    ]);
    expect([editable.allowed, notices]).toEqual([true, []]);
    expect(JSON.stringify(values)).not.toContain('sandbox-secret');
  });

  it('are written one by one, those that changed only, and are there when they are read again', async () => {
    const { change, form } = await editing(apiVersion, GALLERY, { username: 'staff' });
    const changes = {
      TEXT: 'new',
      TOGGLE: true,
      WHOLE_NUMBER: 99,
      CHOICE: 'off',
      GROUP: '2',
      OPTIONAL_NOTE: 'x',
    };
    const progress: string[] = [];
    const report = await change(changes, { onProgress: (done, all) => progress.push(`${done}/${all}`) });
    expect(new Set(server.calls())).toEqual(
      new Set(Object.keys(changes).map((key) => `PATCH /api/plugins/${GALLERY}/settings/${key}/`)),
    );
    expect(progress).toEqual(['0/6', '1/6', '2/6', '3/6', '4/6', '5/6']);
    expect(new Set(Object.values(outcomes(report)))).toEqual(new Set(['stored']));
    expect((await form()).values.settings).toMatchObject(changes);
    expect([inDatabase(GALLERY, 'TOGGLE'), inDatabase(GALLERY, 'WHOLE_NUMBER')]).toEqual(['True', '99']);
  });

  it('are not written when nothing has changed', async () => {
    const { change } = await editing(apiVersion, GALLERY);
    expect((await change({})).writes).toEqual([]);
    expect(server.calls()).toEqual([]);
  });

  it('are stored but for those that are refused, each with its reason', async () => {
    const { change, value } = await editing(apiVersion, GALLERY);
    const report = await change({
      TEXT: 'stored',
      ADDRESS: 'nowhere',
      WHOLE_NUMBER: 101,
      OPTIONAL_NOTE: 'stored',
    });
    expect(outcomes(report)).toEqual({
      TEXT: 'stored',
      ADDRESS: 'refused',
      WHOLE_NUMBER: 'refused',
      OPTIONAL_NOTE: 'stored',
    });
    expect(refusals(report)).toEqual({ ADDRESS: ['Enter a valid URL.'], WHOLE_NUMBER: ['Enter 1 to 100.'] });
    expect([await value('TEXT'), await value('WHOLE_NUMBER')]).toEqual(['stored', 12]);
    const again = await change({ ADDRESS: 'https://example.org/new' });
    expect(outcomes(again)).toEqual({ ADDRESS: 'stored' });
  });

  it('refuse in every form that there is, without an end to the save', async () => {
    const { change } = await editing(apiVersion, 'refuses-every-write');
    const keys = [
      'RULE',
      'SEVERAL_RULES',
      'VALUE',
      'NESTED',
      'PLAIN_TEXT',
      'LIST',
      'SILENT',
      'HTML_PAGE',
      'DETAIL',
    ];
    const changes = Object.fromEntries([...keys, 'SERVER_ERROR'].map((key) => [key, 'x']));
    const report = await change({ ...changes, WHOLE_NUMBER: 2 });
    expect(new Set(Object.values(outcomes(report)))).toEqual(new Set(['refused']));
    const { SERVER_ERROR, ...others } = refusals(report);
    expect(SERVER_ERROR).toContain("'NoneType' object is not subscriptable");
    expect(others).toEqual({
      RULE: ['Not like this.'],
      SEVERAL_RULES: ['Not like this.', 'Nor <b>so</b>.'],
      VALUE: ['Remove HTML tags.'],
      NESTED: ['Deep inside.'],
      PLAIN_TEXT: ['Just a sentence.'],
      LIST: ['One.', 'Two.'],
      SILENT: [],
      HTML_PAGE: [],
      DETAIL: ['Not for you.'],
      WHOLE_NUMBER: ['No number is good enough.'],
    });
  });

  it('keep a secret that is not touched, store three asterisks that were typed, and clear', async () => {
    const { change } = await editing(apiVersion, GALLERY);
    await change({ TEXT: 'something else' });
    expect(inDatabase(GALLERY, 'SECRET')).toBe('sandbox-secret-4714');
    await change({ SECRET: 'replaced' });
    expect(inDatabase(GALLERY, 'SECRET')).toBe('replaced');
    await change({ SECRET: '***' });
    expect(inDatabase(GALLERY, 'SECRET')).toBe('***');
    expect(outcomes(await change({ SECRET: null }))).toEqual({ SECRET: 'stored' });
    expect(inDatabase(GALLERY, 'SECRET')).toBe('');
  });

  it('are found to be otherwise than they were sent where the server changes them in silence', async () => {
    const { change, value } = await editing(apiVersion, GALLERY);
    const report = await change({ TEXT: '  padded  ', OPTIONAL_NOTE: 'one\ntwo' });
    expect(new Set(Object.values(outcomes(report)))).toEqual(new Set(['stored']));
    expect(await value('TEXT')).toBe(native ? 'padded' : '  padded  ');
    expect(await value('OPTIONAL_NOTE')).toBe('onetwo');
  });

  it('have numbers that are refused empty, or that take their default then', async () => {
    const { change, value } = await editing(apiVersion, GALLERY);
    await change({ WHOLE_NUMBER: 50 });
    const report = await change({ WHOLE_NUMBER: undefined });
    expect(outcomes(report)).toEqual({ WHOLE_NUMBER: native ? 'refused' : 'stored' });
    expect(await value('WHOLE_NUMBER')).toBe(native ? 50 : 12);
  });

  it('ask where the plugin wants it, and are sent with the answer', async () => {
    const { change } = await editing(apiVersion, GALLERY);
    const changes = { CONFIRMED_TEXT: 'renamed', CONFIRMED_TOGGLE: true, TEXT: 'no question' };
    const report = await change(changes);
    if (apiVersion !== 534) {
      expect(new Set(Object.values(outcomes(report)))).toEqual(new Set(['stored']));
      return;
    }
    expect(outcomes(report)).toEqual({ TEXT: 'stored', CONFIRMED_TEXT: 'asks', CONFIRMED_TOGGLE: 'asks' });
    expect(report.writes.find(({ id }) => id === 'CONFIRMED_TEXT')?.outcome).toMatchObject({
      question: {
        title: 'Text with consequences',
        tasks: [{ message: 'Earlier exports will not be found any more. Go on?' }],
      },
    });
    expect(inDatabase(GALLERY, 'CONFIRMED_TEXT')).toBeNull();
    const answered = await change(changes, { answers: { CONFIRMED_TEXT: {} } });
    expect(outcomes(answered)).toEqual({ CONFIRMED_TEXT: 'stored', CONFIRMED_TOGGLE: 'asks' });
    expect(inDatabase(GALLERY, 'CONFIRMED_TEXT')).toBe('renamed');
  });

  it('ask when only the server’s answer says so', async () => {
    const { change } = await editing(apiVersion, GALLERY);
    const report = await change({ CONFIRMED_UNANNOUNCED: 'x' });
    expect(outcomes(report)).toEqual({ CONFIRMED_UNANNOUNCED: apiVersion === 534 ? 'asks' : 'stored' });
    if (apiVersion !== 534) return;
    const answered = await change({ CONFIRMED_UNANNOUNCED: 'x' }, { answers: { CONFIRMED_UNANNOUNCED: {} } });
    expect(outcomes(answered)).toEqual({ CONFIRMED_UNANNOUNCED: 'stored' });
    expect(inDatabase(GALLERY, 'CONFIRMED_UNANNOUNCED')).toBe('x');
  });

  it('that the operator fixed say so, and are never sent', async () => {
    const { change, form } = await editing(apiVersion, GALLERY);
    const fixed = optionsOf(await form(), 'FIXED').readOnlyReason;
    const report = await change({ FIXED: 'mine', FIXED_TOGGLE: apiVersion !== 534 });
    if (apiVersion === 534) {
      expect([fixed, report.writes]).toEqual(['Fixed by the server’s configuration.', []]);
    } else {
      expect([fixed, outcomes(report)]).toEqual([undefined, { FIXED: 'stored', FIXED_TOGGLE: 'stored' }]);
    }
  });

  it('of removed settings are told by old servers, and cannot be stored', async () => {
    const { change, form } = await editing(apiVersion, GALLERY);
    const declared = Object.hasOwn((await form()).values.settings ?? {}, 'REMOVED_SETTING');
    expect(declared).toBe(apiVersion === 198);
    if (declared)
      expect(outcomes(await change({ REMOVED_SETTING: 'x' }))).toEqual({ REMOVED_SETTING: 'refused' });
  });

  it('may have hostile names, which are stored where they belong', async () => {
    const { change, form, value } = await editing(apiVersion, 'hostile-settings');
    for (const key of ['__proto__', 'constructor', 'items', 'toString']) {
      expect(await value(key)).toBe(key);
      expect(outcomes(await change(Object.fromEntries([[key, `new ${key}`]])))).toEqual(
        Object.fromEntries([[key, 'stored']]),
      );
      expect(await value(key)).toBe(`new ${key}`);
    }
    expect(optionsOf(await form(), 'ui:title').readOnlyReason).toMatch(/cannot be part of an address/);
    expect((await change({ 'a/b': 'x', '..': 'x', 'ui:title': 'x' })).writes).toEqual([]);
  });

  it('may be garbled: what can be read can be used, and the rest is told', async () => {
    const { change, form, value } = await editing(apiVersion, 'malformed-settings');
    const { notices } = await form();
    expect(notices.map(({ title }) => title())).toEqual([
      'Some settings could not be read',
      'Some settings came twice',
    ]);
    expect(outcomes(await change({ GOOD: 'better' }))).toEqual({ GOOD: 'stored' });
    expect(await value('GOOD')).toBe('better');
  });

  it('may be two hundred', async () => {
    const { form, change } = await editing(apiVersion, 'two-hundred-settings');
    const { schema } = await form();
    expect(Object.keys(schema.properties?.settings?.properties ?? {})).toHaveLength(200);
    expect(outcomes(await change({ SETTING_199: 'last but one' }))).toEqual({ SETTING_199: 'stored' });
  });

  it('cannot be stored once the plugin was switched off meanwhile', async () => {
    const { connected, scope, form } = await editing(apiVersion, GALLERY);
    const stored = await form();
    await turn(connected, GALLERY, false);
    const edited = { settings: { ...stored.values.settings, TEXT: 'late' } };
    const report = await scope.save({ pluginId: GALLERY, stored, edited });
    expect(report.writes).toMatchObject([{ outcome: { kind: 'refused', error: { kind: 'not-found' } } }]);
    const { empty, schema } = await form();
    expect([empty?.(), schema.properties]).toEqual([
      'It is off. Its settings can be seen once it is on.',
      {},
    ]);
  });

  it('that are gone meanwhile are told, and all others are stored', async () => {
    const { scope, value } = await editing(apiVersion, GALLERY);
    const { select, ...query } = scope.form(GALLERY);
    // As an earlier version of the plugin called one of them.
    const renamed = (raw: unknown): unknown =>
      JSON.parse(JSON.stringify(raw).replaceAll('"OPTIONAL_NOTE"', '"GONE"'));
    const earlier = await read({ ...query, select: (raw) => select(renamed(raw)) });
    const edited = { settings: { ...earlier.values.settings, GONE: 'new', TEXT: 'kept' } };
    // It goes between the last look and the write.
    const report = await scope.save({ pluginId: GALLERY, stored: earlier, edited });
    expect(outcomes(report)).toEqual({ GONE: 'refused', TEXT: 'stored' });
    expect(refusals(report)).toEqual({ GONE: [`Plugin '${GALLERY}' has no setting 'GONE'`] });
    // It went while it was edited.
    edited.settings.TEXT = 'again';
    const saved = await saveSettings(worldOf(scope), earlier, edited);
    expect(saved.lost).toMatchObject([{ path: ['settings', 'GONE'], new: 'new' }]);
    expect([saved.error, saved.unsaved, await value('TEXT')]).toEqual([null, [], 'again']);
  });

  it('of a plugin that is gone meanwhile stay with the person, and nothing is written', async () => {
    const { form, scope } = await editing(apiVersion, GALLERY);
    const stored = await form();
    const edited = { settings: { ...stored.values.settings, TEXT: 'late' } };
    state.plugins.delete(GALLERY);
    server.calls();
    const saved = await saveSettings(worldOf(scope), stored, edited);
    expect(saved).toMatchObject({ before: null, stored: [], sent: edited, error: { kind: 'not-found' } });
    expect(server.calls().filter((call) => !call.startsWith('GET '))).toEqual([]);
    const report = await scope.save({ pluginId: GALLERY, stored, edited });
    expect(report.writes).toMatchObject([
      { outcome: { kind: 'refused', error: { kind: 'not-found', changed: 'no' } } },
    ]);
  });

  it('are nothing to set where there are none, and say why', async () => {
    const { scope } = await editing(apiVersion, GALLERY);
    const why = async (plugin: string) => (await read(scope.form(plugin))).empty?.();
    expect(await why('order-history')).toBe('It is off. Its settings can be seen once it is on.');
    expect(await why('no-settings-after-all')).toBe('This plugin has no settings.');
    expect(await why('old-erp-sync')).toMatch(/^Its code is not on the server/);
    expect(await why('fails-since-its-update')).toMatch(/has not loaded it|code is not on the server/);
    await expect(why('nothing-like-this')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(why('../settings')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(why('fails-on-settings')).rejects.toMatchObject({ kind: 'server-error' });
  });

  it('are stale once the plugin was switched', async () => {
    const { connected, scope } = await editing(apiVersion, GALLERY);
    const keys = connected.plugins.changedKeys(GALLERY);
    expect(keys).toContainEqual(scope.form(GALLERY).queryKey);
    const own = connected.settings?.own;
    const ofOwn = own === undefined ? [] : [own.form(GALLERY).queryKey, own.list().queryKey];
    expect(keys).toEqual(expect.arrayContaining(ofOwn));
  });

  it('are said not to be told of one that is off to people without rights as well', async () => {
    const { scope } = await editing(apiVersion, GALLERY, { username: 'user' });
    expect((await read(scope.form('order-history'))).empty?.()).toMatch(/^It is off\./);
  });

  it('are known from the list to be none of a plugin that runs without them', async () => {
    const { connected, scope } = await editing(apiVersion, GALLERY);
    const mayHave = async (key: string) => scope.mayHave(await readPlugin(connected, key));
    expect(await mayHave(GALLERY)).toBe(true);
    expect(await mayHave('order-history')).toBe(true);
    expect(await mayHave('calendar-version')).toBe(false);
  });

  it('are shown to people who may not change them, with the reason', async () => {
    const { form, change } = await editing(apiVersion, GALLERY, { username: 'user' });
    const { editable, values } = await form();
    expect(values.settings?.TEXT).toBe('As it came');
    expect(editable).toMatchObject({ allowed: false });
    expect(editable.allowed ? '' : editable.reason()).toMatch(/^Only staff may change/);
    const report = await change({ TEXT: 'not mine' });
    expect(report.writes).toMatchObject([{ outcome: { kind: 'refused', error: { kind: 'forbidden' } } }]);
  });

  it('end a save that nobody is signed in for, and one that is cancelled', async () => {
    const { change, form, scope } = await editing(apiVersion, GALLERY);
    const gone = new AbortController();
    gone.abort();
    await expect(change({ TEXT: 'x' }, { signal: gone.signal })).rejects.toMatchObject({ kind: 'cancelled' });
    const stored = await form();
    server.signOut();
    const edited = { settings: { ...stored.values.settings, TEXT: 'x' } };
    await expect(scope.save({ pluginId: GALLERY, stored, edited })).rejects.toMatchObject({
      kind: 'signed-out',
    });
  });
});

describe.each([435, 534])('a person’s own settings at %i', (apiVersion) => {
  it('are read and written by everybody for themselves', async () => {
    const { change, form } = await editing(apiVersion, GALLERY, { username: 'user', own: true });
    const { values, editable, secrets } = await form();
    expect(editable.allowed).toBe(true);
    expect(values.settings).toMatchObject({
      MY_TEXT: 'Hello',
      MY_TOGGLE: true,
      MY_NUMBER: 25,
      MY_DECIMAL: 1.25,
    });
    expect(secrets.map(({ path }) => path)).toEqual([['settings', 'MY_TOKEN']]);
    const report = await change({
      MY_NUMBER: 50,
      MY_TOKEN: 'mine',
      MY_ADDRESS: 'nowhere',
      MY_CHOICE: 'chart',
    });
    expect(outcomes(report)).toEqual({
      MY_NUMBER: 'stored',
      MY_CHOICE: 'stored',
      MY_TOKEN: 'stored',
      MY_ADDRESS: 'refused',
    });
    expect((await form()).values.settings).toMatchObject({ MY_NUMBER: 50, MY_CHOICE: 'chart' });
    expect([inDatabase(GALLERY, 'MY_TOKEN', 3), inDatabase(GALLERY, 'MY_TOKEN', 1)]).toEqual(['mine', null]);
  });

  it('are of those plugins that have some, as far as plugins can say', async () => {
    const { settings } = await connect(apiVersion, 'user');
    const list = settings?.own?.list();
    if (!list) throw new Error('no list');
    const found = await read(list);
    const told = new Map(found.map(({ pluginId, status }) => [pluginId, status?.() ?? null]));
    expect(told.get(GALLERY)).toBeNull();
    expect([...told.keys()]).toEqual(expect.arrayContaining(['sample', 'stock-forecast', GALLERY]));
    expect(told.get('fails-on-settings')).toBe('May have settings of your own');
    expect(told.has('hostile-settings')).toBe(false);
    expect(told.has('order-history')).toBe(false);
  });

  it('may be none', async () => {
    const { form } = await editing(apiVersion, 'hostile-settings', { own: true });
    expect((await form()).empty?.()).toBe('This plugin has no settings of your own.');
  });
});

it('are not there before API 373', async () => {
  const { settings } = await connect(198, 'user');
  expect([settings?.own, settings?.plugin === undefined]).toEqual([undefined, false]);
});

describe.each(VERSIONS)('what settings point at, at %i', (apiVersion) => {
  async function lookupOf(key: string, username: 'admin' | 'staff' | 'user' = 'admin') {
    const { form, scope } = await editing(apiVersion, GALLERY, { username });
    const id = optionsOf(await form(), key).lookup;
    return id === undefined ? undefined : scope.lookup?.(id);
  }

  it('is found by its name among what the plugin asks for, and told by its key', async () => {
    const lookup = await lookupOf('PART');
    if (!lookup) throw new Error('no lookup');
    server.calls();
    const { entries, total } = await read(lookup.search('screw m4'));
    expect(entries.map(({ label }) => label)).toContain('M-0006 | Screw M4 × 8, hexalobular');
    expect(total).toBe(entries.length);
    const [asked] = server.calls();
    expect(asked).toMatch(/^GET \/api\/part\/\?/);
    // Servers before 311 do not tell what the plugin asks for.
    expect(asked?.includes('purchaseable=true')).toBe(apiVersion !== 198);
    const entry = await read(lookup.entry('12'));
    expect([entry?.value, entry?.label]).toEqual(['12', 'R-0012 | R_220R_0805_1%']);
    expect(lookup.label()).toBe('Parts');
  });

  it('is shown in part where there is much of it', async () => {
    const lookup = await lookupOf('PART_GONE');
    if (!lookup) throw new Error('no lookup');
    const { entries, total } = await read(lookup.search(''));
    expect(entries).toHaveLength(25);
    expect(total).toBeGreaterThan(60);
  });

  it('is none for a key that nobody has, or that is no number', async () => {
    const lookup = await lookupOf('PART_GONE');
    if (!lookup) throw new Error('no lookup');
    server.calls();
    expect(await read(lookup.entry('99999'))).toBeNull();
    expect(await read(lookup.entry('nope'))).toBeNull();
    expect(await read(lookup.entry('../user/me'))).toBeNull();
    expect(server.calls()).toEqual(['GET /api/part/99999/']);
  });

  it('has a list for every kind that is described', async () => {
    const { form, scope } = await editing(apiVersion, GALLERY);
    const declared = await form();
    const keys = [
      'PART',
      'CATEGORY',
      'LOCATION',
      'STOCK_ITEM',
      'SUPPLIER',
      'SUPPLIER_PART',
      'MANUFACTURER_PART',
    ];
    keys.push(
      'PURCHASE_ORDER',
      'SALES_ORDER',
      'RETURN_ORDER',
      'BUILD_ORDER',
      'RESPONSIBLE',
      'GROUP',
      'PERSON',
    );
    keys.push('PROJECT_CODE', ...(apiVersion === 198 ? [] : ['LABEL', 'REPORT']));
    for (const key of keys) {
      const id = optionsOf(declared, key).lookup;
      const lookup = id === undefined ? undefined : scope.lookup?.(id);
      if (!lookup) throw new Error(`no list for ${key}`);
      const { entries } = await read(lookup.search(''));
      const [first] = entries;
      expect([key, first?.label]).toEqual([key, expect.stringMatching(/\w/)]);
      expect(first?.label).not.toMatch(/^#/);
      expect(await read(lookup.entry(first?.value ?? ''))).toEqual(first);
    }
    for (const key of ['CONTENT_TYPE', 'ELSEWHERE', ...(apiVersion === 198 ? ['LABEL'] : [])]) {
      expect(optionsOf(declared, key)).toMatchObject({ notes: [expect.stringMatching(/no list/)] });
    }
  });

  it('is refused to people without the right, who are not told that the thing is gone', async () => {
    const lookup = await lookupOf('LOCATION', 'staff');
    if (!lookup) throw new Error('no lookup');
    await expect(read(lookup.search(''))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(read(lookup.entry('2'))).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is not asked for with filters that are none', async () => {
    const { form, scope } = await editing(apiVersion, 'hostile-settings');
    const lookup = scope.lookup?.(optionsOf(await form(), 'MARKUP_LINK').lookup ?? '');
    if (!lookup) throw new Error('no lookup');
    server.calls();
    await read(lookup.search('x & y'));
    const [asked = ''] = server.calls();
    const query = new URL(asked.slice(4), 'http://x').searchParams;
    const active = apiVersion === 198 ? {} : { active: 'true' };
    expect(Object.fromEntries(query)).toEqual({ ...active, limit: '25', search: 'x & y' });
  });
});
