import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { baseLocale, overwriteGetLocale } from '../messages/runtime.js';
import type { DeclaredSettings } from '../systems/settings.ts';
import { settings } from './test-support-arbitraries.ts';
import { differences } from './changes.ts';
import { createFormStore } from './form-store.ts';
import { declare } from './test-support.ts';

const mail = declare(
  {
    server: {
      type: 'object',
      title: 'Mail server',
      properties: {
        host: { type: 'string', title: 'Host', default: 'localhost' },
        port: { type: 'integer', title: 'Port', default: 25 },
        password: { type: 'string', title: 'Password', writeOnly: true },
        limits: {
          type: 'object',
          title: 'Limits',
          properties: { size: { type: 'integer', title: 'Size' }, rate: { type: 'integer' } },
        },
      },
    },
    look: { type: 'object', title: 'Look', properties: { colour: { type: 'string', title: 'Colour' } } },
  },
  {
    values: { server: { host: 'mail.example.org', port: 25 }, look: { colour: 'red' } },
    secrets: [
      { path: ['server', 'password'], state: 'set', clearable: { allowed: true }, lostWithNeighbours: false },
    ],
  },
);

describe('editing', () => {
  test('a changed value is one change, with old, new and titles', () => {
    const store = createFormStore(mail);
    store.change('server', { host: 'other.example.org' }, ['host']);
    expect(store.changes()).toEqual([
      {
        path: ['server', 'host'],
        kind: 'value',
        old: 'mail.example.org',
        new: 'other.example.org',
        title: 'Host',
        groups: [],
        sectionTitle: 'Mail server',
        secrets: [],
      },
    ]);
  });

  test('only the section that was edited becomes another object', () => {
    const store = createFormStore(mail);
    const [server, look] = [store.section('server'), store.section('look')];
    store.change('server', { port: 587 }, ['port']);
    expect(store.section('server')).not.toBe(server);
    expect(store.section('look')).toBe(look);
    store.change('server', { port: 25 }, ['port']);
    expect(store.values()).toEqual(mail.values);
    expect(store.changes()).toEqual([]);
  });

  test('listeners hear of a change once, and of none where nothing changes', () => {
    const store = createFormStore(mail);
    const listener = vi.fn<() => void>();
    const stop = store.subscribe(listener);
    store.change('server', { host: 'a', port: 1 });
    expect(listener).toHaveBeenCalledTimes(1);
    store.change('server', { host: 'a', port: 1 });
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    store.resetAll();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('what a form hands over', () => {
  test('a group that it has put around nothing is none, and undefined is no value', () => {
    const store = createFormStore(mail);
    const { server } = mail.values;
    store.change('server', { ...server, limits: { size: undefined }, password: undefined });
    expect(store.section('server')).toBe(server);
    store.change('server', { ...server, limits: { size: 3, rate: undefined } });
    expect(store.section('server')['limits']).toEqual({ size: 3 });
    store.change('server', { limits: {} }, ['limits']);
    expect(store.section('server')).not.toHaveProperty('limits');
  });

  test('properties that are not named stay', () => {
    const store = createFormStore(mail);
    store.change('server', { port: 1 }, ['port', 'limits']);
    expect(store.section('server')).toEqual({ host: 'mail.example.org', port: 1 });
    store.change('server', {}, ['port']);
    expect(store.section('server')).toEqual({ host: 'mail.example.org' });
  });

  test('JSON that only looks different stays as it was typed, but is no change', () => {
    const json = declare(
      { s: { type: 'object', properties: { j: { type: 'string', format: 'json' } } } },
      { values: { s: { j: '{"a":1}' } } },
    );
    const store = createFormStore(json);
    store.change('s', { j: '{ "a": 1 }' });
    expect(store.section('s')['j']).toBe('{ "a": 1 }');
    expect(store.changes()).toEqual([]);
    expect(store.isChanged(['s', 'j'])).toBe(false);
  });

  test('names such as __proto__ harm nothing', () => {
    const hostile: DeclaredSettings = declare({
      '~__proto__': { type: 'object', properties: { '~constructor': {} } },
    });
    const store = createFormStore(hostile);
    store.change('~__proto__', { '~constructor': 'x' });
    store.change('__proto__', Object.fromEntries([['__proto__', { polluted: true }]]));
    expect(store.section('~__proto__')).toEqual({ '~constructor': 'x' });
    expect(Object.keys(store.section('__proto__'))).toEqual(['__proto__']);
    expect(Object.keys(store.section('constructor'))).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
    store.resetAll();
    expect(store.changes()).toEqual([]);
  });
});

describe('secrets', () => {
  test('are told as replaced or cleared, never with their content', () => {
    const store = createFormStore(mail);
    store.change('server', { password: 'hidden' }, ['password']);
    expect(store.changes()).toEqual([
      expect.objectContaining({ kind: 'secret', title: 'Password', old: 'set', new: 'replace' }),
    ]);
    expect(JSON.stringify(store.changes())).not.toContain('hidden');
    store.change('server', { password: null }, ['password']);
    expect(store.changes()).toEqual([expect.objectContaining({ kind: 'secret', old: 'set', new: 'clear' })]);
    store.reset(['server', 'password']);
    expect(store.changes()).toEqual([]);
  });

  test('in the rows of a table are told beside the rows', () => {
    const table = declare({
      s: {
        type: 'object',
        properties: {
          rows: {
            type: 'array',
            items: {
              type: 'object',
              properties: { name: { type: 'string' }, key: { type: 'string', writeOnly: true } },
            },
          },
        },
      },
    });
    const store = createFormStore({ ...table, values: { s: { rows: [{ name: 'a' }, { name: 'b' }] } } });
    store.change('s', {
      rows: [
        { name: 'a', key: 'hidden' },
        { name: 'b', key: null },
      ],
    });
    expect(store.changes()).toEqual([
      expect.objectContaining({
        old: [{ name: 'a' }, { name: 'b' }],
        new: [{ name: 'a' }, { name: 'b' }],
        secrets: [
          { path: ['s', 'rows', 0, 'key'], does: 'replace' },
          { path: ['s', 'rows', 1, 'key'], does: 'clear' },
        ],
      }),
    ]);
  });
});

describe('defaults', () => {
  test('a value of its own that is not the default is changed from it', () => {
    const store = createFormStore(mail);
    expect(store.isChangedFromDefault(['server', 'host'])).toBe(true);
    expect(store.isChangedFromDefault(['server', 'port'])).toBe(false);
    expect(store.isChangedFromDefault(['look', 'colour'])).toBe(false);
    store.change('server', {}, ['host']);
    expect(store.isChangedFromDefault(['server', 'host'])).toBe(false);
  });

  test('going back to the default sets it, or removes the value where there is none', () => {
    const store = createFormStore(mail);
    store.resetToDefault(['server', 'host']);
    store.resetToDefault(['look', 'colour']);
    expect(store.values()).toEqual({ server: { host: 'localhost', port: 25 }, look: {} });
  });

  test('a default that its own declaration does not allow is none', () => {
    const bad = declare(
      { s: { type: 'object', properties: { n: { type: 'integer', default: 'many' } } } },
      { values: { s: { n: 1 } } },
    );
    const store = createFormStore(bad);
    expect(store.isChangedFromDefault(['s', 'n'])).toBe(false);
    store.resetToDefault(['s', 'n']);
    expect(store.values()).toEqual({ s: {} });
  });
});

describe('errors', () => {
  const rules = declare(
    {
      s: {
        type: 'object',
        properties: {
          port: { type: 'integer', maximum: 10 },
          name: { type: 'string' },
          key: { type: 'string', writeOnly: true },
          rows: {
            type: 'array',
            items: {
              type: 'object',
              properties: { n: { type: 'integer' }, m: { type: 'string' } },
              required: ['n'],
            },
          },
        },
        required: ['name', 'key'],
      },
    },
    {
      values: { s: { port: 'old', rows: [{ n: 'bad', m: 'a' }, { n: 1 }] } },
      secrets: [
        { path: ['s', 'key'], state: 'set', clearable: { allowed: true }, lostWithNeighbours: false },
      ],
    },
  );
  const told = (store: ReturnType<typeof createFormStore>) =>
    store.errors().map(({ path, severity, source }) => [path.slice(1).join('.'), severity, source]);

  test('what is stored like that warns, what was changed blocks', () => {
    const store = createFormStore(rules);
    expect(told(store)).toEqual([
      ['port', 'warning', 'rule'],
      ['name', 'warning', 'rule'],
      ['rows.0.n', 'warning', 'rule'],
    ]);
    store.change('s', { port: 11 }, ['port']);
    store.change('s', { name: 'x' }, ['name']);
    expect(told(store)[0]).toEqual(['port', 'error', 'rule']);
    store.change('s', { name: '' }, ['name']);
    expect(told(store)[1]).toEqual(['name', 'error', 'rule']);
  });

  test('of a table only what a person has made of it blocks, wherever its rows stand now', () => {
    const store = createFormStore(rules);
    store.change('s', { rows: [{ m: 'new' }, { n: 1 }, { n: 'bad', m: 'a' }] }, ['rows']);
    expect(told(store).filter(([path]) => path?.startsWith('rows'))).toEqual([
      ['rows.0.n', 'error', 'rule'],
      ['rows.2.n', 'warning', 'rule'],
    ]);
    store.change('s', { rows: [{ n: 'bad', m: 'edited' }, { n: 1 }] }, ['rows']);
    expect(told(store).at(-1)).toEqual(['rows.0.n', 'warning', 'rule']);
  });

  test('a required secret is missing only when it is cleared, or was never set', () => {
    const store = createFormStore(rules);
    store.change('s', { key: null }, ['key']);
    expect(told(store)).toContainEqual(['key', 'error', 'rule']);
    const unset = createFormStore({ ...rules, secrets: [] });
    expect(told(unset)).toContainEqual(['key', 'warning', 'rule']);
    unset.change('s', { key: 'typed' }, ['key']);
    expect(told(unset).flat()).not.toContain('key');
  });

  test('the server’s words stay until their field is edited', () => {
    const store = createFormStore(mail);
    store.refuse([
      { path: ['server', 'host'], messages: ['No such host.', 'Really.'] },
      { path: ['look', 'colour'], messages: ['Ugly.'] },
      { path: ['gone'], messages: ['What is this?'] },
    ]);
    expect(store.errors().map(({ message }) => message)).toEqual([
      'What is this?',
      'No such host.',
      'Really.',
      'Ugly.',
    ]);
    store.change('server', { port: 26 }, ['port']);
    expect(store.errors()).toHaveLength(4);
    store.change('server', { host: 'x' }, ['host']);
    expect(store.errors().map(({ message }) => message)).toEqual(['What is this?', 'Ugly.']);
    store.refuse([]);
    expect(store.errors()).toEqual([]);
  });

  test('a condition is judged with all that it depends on', () => {
    const conditional = declare({
      s: {
        type: 'object',
        properties: { on: { type: 'boolean' }, why: { type: 'string' } },
        if: { properties: { on: { const: true } }, required: ['on'] },
        // oxlint-disable-next-line unicorn/no-thenable -- a schema's word
        then: { required: ['why'] },
      },
    });
    const store = createFormStore(conditional);
    expect(told(store)).toEqual([]);
    store.change('s', { on: true }, ['on']);
    expect(told(store)).toEqual([['why', 'warning', 'rule']]);
  });

  test('are in the language of the moment', () => {
    const [first] = createFormStore(rules).errors();
    expect(first?.message).toBe('Must be a whole number.');
    overwriteGetLocale(() => 'de');
    expect(first?.message).toBe('Muss eine ganze Zahl sein.');
    overwriteGetLocale(() => baseLocale);
  });
});

describe('steps', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const type = (store: ReturnType<typeof createFormStore>, ...hosts: string[]) => {
    for (const host of hosts) store.change('server', { host }, ['host']);
  };

  test('typing in one field is one step, until a pause or another field', () => {
    const store = createFormStore(mail);
    type(store, 'mail.example.orga', 'mail.example.organ');
    vi.advanceTimersByTime(1500);
    type(store, 'mail.example.organi');
    store.change('look', { colour: 'redd' });
    type(store, 'mail.example.organis');
    const hosts: unknown[] = [];
    while (store.canUndo) {
      store.undo();
      hosts.push(store.section('server')['host']);
    }
    expect(hosts).toEqual([
      'mail.example.organi',
      'mail.example.organi',
      'mail.example.organ',
      'mail.example.org',
    ]);
  });

  test('a merge loses nothing that was there for a moment only', () => {
    const store = createFormStore(mail);
    type(store, 'mail.example.org and more', 'replaced at once');
    store.undo();
    expect(store.section('server')['host']).toBe('mail.example.org and more');
    type(store, 'mail.example.org and', 'mail.example.org', 'mail.example.or', 'mail.example.orx');
    store.undo();
    expect(store.section('server')['host']).toBe('mail.example.or');
  });

  test('what was undone can be done again until something else is done', () => {
    const store = createFormStore(mail);
    type(store, 'x');
    store.undo();
    expect([store.canUndo, store.canRedo]).toEqual([false, true]);
    store.redo();
    expect(store.section('server')['host']).toBe('x');
    store.undo();
    store.change('look', { colour: 'blue' });
    expect(store.canRedo).toBe(false);
  });

  test('long texts do not pile up without end', () => {
    const store = createFormStore(mail);
    for (let index = 0; index < 30; index += 1) {
      type(store, `${index}`.repeat(1_000_000));
      vi.advanceTimersByTime(2000);
    }
    let steps = 0;
    for (; store.canUndo; steps += 1) store.undo();
    expect(steps).toBeGreaterThan(0);
    expect(steps).toBeLessThan(20);
  });

  test('undoing all leads back to the beginning, doing all again to the end, through the same states', () => {
    fc.assert(
      fc.property(
        settings(6),
        fc.array(fc.nat(2000), { minLength: 6, maxLength: 6 }),
        ({ declared, states }, pauses) => {
          const [first = {}, ...others] = states;
          const store = createFormStore({ ...declared, values: first });
          for (const [index, state] of others.entries()) {
            vi.advanceTimersByTime(pauses[index] ?? 0);
            for (const [id, section] of Object.entries(state)) store.change(id, section);
          }
          const end = store.values();
          const back: unknown[] = [end];
          for (; store.canUndo; back.push(store.values())) store.undo();
          expect(differences(declared, store.values(), first)).toEqual([]);
          expect(store.values()).toEqual(first);
          const forth: unknown[] = [store.values()];
          for (; store.canRedo; forth.push(store.values())) store.redo();
          expect(store.values()).toBe(end);
          expect(forth.toReversed()).toEqual(back);
        },
      ),
    );
  });
});

describe('after a save', () => {
  test('new loaded values are what changes are told against', () => {
    const store = createFormStore(mail);
    store.change('server', { host: 'new', port: 26 });
    store.refuse([
      { path: ['server', 'port'], messages: ['Not that one.'] },
      { path: ['server', 'host'], messages: ['Stored all the same.'] },
    ]);
    const fresh = { ...mail, values: { ...mail.values, server: { host: 'new', port: 25 } } };
    store.rebase(fresh, store.values());
    expect(store.declared).toBe(fresh);
    expect(store.changes().map(({ path, old, new: now }) => [path[1], old, now])).toEqual([['port', 25, 26]]);
    expect(store.errors().map(({ message }) => message)).toEqual(['Not that one.']);
    expect(store.canUndo).toBe(false);
    store.resetAll();
    expect(store.values()).toBe(fresh.values);
  });

  test('a draft begins with its edits', () => {
    const store = createFormStore(mail, { begin: { ...mail.values, look: { colour: 'blue' } } });
    expect(store.changes()).toHaveLength(1);
    expect(store.canUndo).toBe(false);
    expect(store.section('server')).toBe(mail.values['server']);
  });
});

test('the changes of any states are found, and undone value by value lead back', () => {
  fc.assert(
    fc.property(settings(2), ({ declared, states: [a = {}, b = {}] }) => {
      const store = createFormStore({ ...declared, values: a });
      for (const [id, section] of Object.entries(b)) store.change(id, section);
      expect(store.changes().map(({ path }) => path)).toEqual(
        differences(declared, a, b).map(({ path }) => path),
      );
      for (const { path } of store.changes()) store.reset(path);
      expect(store.changes()).toEqual([]);
    }),
  );
});

test('a key press among 500 fields looks at one of them', () => {
  const names = Array.from({ length: 500 }, (_, index) => `p${index}`);
  const looked = new Set<string>();
  const property = (name: string) => ({
    type: 'string' as const,
    get maxLength() {
      looked.add(name);
      return 10;
    },
  });
  const declared = declare(
    { s: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, property(name)])) } },
    { values: { s: Object.fromEntries(names.map((name) => [name, 'text'])) } },
  );
  const store = createFormStore(declared);
  store.change('s', { p6: 'begun' }, ['p6']);
  const [errors, changes] = [store.errors(), store.changes()];
  looked.clear();
  store.change('s', { p7: 'far too long a text' }, ['p7']);
  expect(store.errors().map(({ path }) => path[1])).toEqual(['p7']);
  expect(store.changes().map(({ path }) => path[1])).toEqual(['p6', 'p7']);
  expect(store.changes()[0]).toBe(changes[0]);
  expect(store.propertyErrors('s', 'p8')).toBe(store.propertyErrors('s', 'p9'));
  expect([...looked]).toEqual(['p7']);
  expect(errors).toEqual([]);
});
