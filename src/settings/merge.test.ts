import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SettingPath, SettingsValues } from '../systems/settings.ts';
import { settings } from './test-support-arbitraries.ts';
import { differences, sameSetting } from './changes.ts';
import { declaredAt } from './declaration.ts';
import { mergeSettings, takeTheirs } from './merge.ts';
import { declare } from './test-support.ts';
import { isWithin, valueAt } from './values.ts';

const sections = {
  mail: {
    type: 'object',
    title: 'Mail',
    properties: {
      host: { type: 'string', title: 'Host' },
      port: { type: 'integer' },
      filter: { type: 'string', format: 'json' },
      password: { type: 'string', writeOnly: true },
      rules: {
        type: 'array',
        items: {
          type: 'object',
          properties: { name: { type: 'string' }, key: { type: 'string', writeOnly: true } },
        },
      },
      limits: { type: 'object', properties: { size: { type: 'integer' }, rate: { type: 'integer' } } },
    },
  },
} as const;
const state = (mail: SettingsValues[string], secret: 'set' | 'unset' = 'set') =>
  declare(sections, {
    values: { mail },
    secrets: [
      { path: ['mail', 'password'], state: secret, clearable: { allowed: true }, lostWithNeighbours: false },
    ],
  });
const loaded = state({ host: 'a', port: 1, filter: '{"x": 1}', limits: { size: 1 } });

describe('a merge', () => {
  test('takes what only one side has changed from that side, within groups too', () => {
    const merge = mergeSettings(
      loaded,
      { mail: { host: 'mine', port: 1, filter: '{"x": 1}', limits: { size: 1, rate: 5 } } },
      state({ host: 'a', port: 2, filter: '{"x": 1}', limits: { size: 9 } }),
    );
    expect(merge.values).toEqual({
      mail: { host: 'mine', port: 2, filter: '{"x": 1}', limits: { size: 9, rate: 5 } },
    });
    expect(merge.theirs.map(({ path, old, new: now }) => [path.join('.'), old, now])).toEqual([
      ['mail.port', 1, 2],
      ['mail.limits.size', 1, 9],
    ]);
    expect(merge.conflicts).toEqual([]);
  });

  test('asks where both have changed one value, and keeps what was typed until it is decided', () => {
    const fresh = state({ ...loaded.values['mail'], host: 'theirs' });
    const merge = mergeSettings(loaded, { mail: { ...loaded.values['mail'], host: 'mine' } }, fresh);
    expect(merge.conflicts).toEqual([
      {
        path: ['mail', 'host'],
        kind: 'value',
        title: 'Host',
        groups: [],
        sectionTitle: 'Mail',
        loaded: 'a',
        mine: 'mine',
        theirs: 'theirs',
      },
    ]);
    expect(merge.theirs).toEqual([]);
    expect(merge.values['mail']?.['host']).toBe('mine');
    expect(takeTheirs(merge, fresh, [['mail', 'host']])['mail']?.['host']).toBe('theirs');
  });

  test('the same change on both sides is no conflict, JSON by what it says', () => {
    const merge = mergeSettings(
      loaded,
      { mail: { ...loaded.values['mail'], filter: '{"x":2}' } },
      state({ ...loaded.values['mail'], filter: '{ "x": 2 }' }),
    );
    expect([merge.conflicts, merge.theirs]).toEqual([[], []]);
  });

  test('removing a value is a change like others', () => {
    const { port: _, ...without } = { ...loaded.values['mail'] };
    const merge = mergeSettings(loaded, { mail: without }, state({ ...loaded.values['mail'], port: 7 }));
    expect(merge.conflicts).toEqual([expect.objectContaining({ loaded: 1, mine: undefined, theirs: 7 })]);
    expect(merge.values['mail']).not.toHaveProperty('port');
  });

  test('secrets are never in what is told, and asked about only where their state has changed', () => {
    const edited = {
      mail: { ...loaded.values['mail'], password: 'hidden', rules: [{ name: 'r', key: 'hidden' }] },
    };
    const fresh = state({ ...loaded.values['mail'], rules: [{ name: 'theirs' }] }, 'unset');
    const merge = mergeSettings(loaded, edited, fresh);
    expect(merge.conflicts.map(({ kind, loaded: was, mine, theirs }) => [kind, was, mine, theirs])).toEqual([
      ['secret', 'set', 'replace', 'unset'],
      ['value', undefined, [{ name: 'r' }], [{ name: 'theirs' }]],
    ]);
    expect(JSON.stringify([merge.conflicts, merge.theirs, merge.lost])).not.toContain('hidden');
    expect(merge.values).toEqual(edited);
    expect(mergeSettings(loaded, edited, loaded).conflicts).toEqual([]);
  });

  test('what can no longer be stored is told and not lost in silence', () => {
    const other = declare({
      mail: { type: 'object', properties: { host: { type: 'array' }, limits: { type: 'string' } } },
    });
    const fresh = { ...other, values: { mail: { limits: 'none' } } };
    const edited = { mail: { ...loaded.values['mail'], host: 'mine', port: 9, limits: { size: 2 } } };
    const merge = mergeSettings(loaded, edited, fresh);
    expect(merge.lost.map(({ path, new: now }) => [path.join('.'), now])).toEqual([
      ['mail.host', 'mine'],
      ['mail.port', 9],
      ['mail.limits.size', 2],
    ]);
    expect(merge.values).toEqual(fresh.values);
  });
});

function overlap(a: SettingPath, b: SettingPath): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

describe('laws', () => {
  test('where the other side did nothing, all is as edited; where the person did nothing, all is as stored', () => {
    fc.assert(
      fc.property(settings(2), ({ declared, states: [a = {}, b = {}] }) => {
        const [one, other] = [
          { ...declared, values: a },
          { ...declared, values: b },
        ];
        const mine = mergeSettings(one, b, one);
        expect(differences(declared, mine.values, b)).toEqual([]);
        expect([mine.theirs, mine.conflicts, mine.lost]).toEqual([[], [], []]);
        const theirs = mergeSettings(one, a, other);
        expect(theirs.values).toBe(b);
        expect(theirs.theirs.map(({ path }) => path)).toEqual(
          differences(declared, a, b).map(({ path }) => path),
        );
      }),
    );
  });

  test('no edit is lost and no value is invented', () => {
    fc.assert(
      fc.property(settings(3), ({ declared, states: [a = {}, b = {}, c = {}] }) => {
        const merge = mergeSettings({ ...declared, values: a }, b, { ...declared, values: c });
        const lost = (path: readonly (string | number)[]) =>
          merge.lost.some((one) => isWithin(one.path, path));
        for (const { path, new: mine } of differences(declared, a, b)) {
          expect(
            sameSetting(declaredAt(declared, path), valueAt(merge.values, path), mine) || lost(path),
          ).toBe(true);
        }
        for (const { path, new: value } of differences(declared, c, merge.values)) {
          expect(sameSetting(declaredAt(declared, path), value, valueAt(b, path))).toBe(true);
        }
      }),
    );
  });

  test('both sides see the same conflicts', () => {
    fc.assert(
      fc.property(settings(3), ({ declared, states: [a = {}, b = {}, c = {}] }) => {
        const base = { ...declared, values: a };
        const [left, right] = [
          { ...declared, values: b },
          { ...declared, values: c },
        ];
        const [one, other] = [mergeSettings(base, b, right), mergeSettings(base, c, left)];
        // Where one has put something else in place of a whole group, the two see places of different size.
        const [ours, theirs] = [differences(declared, a, b), differences(declared, a, c)];
        const nested = ours.some((mine) =>
          theirs.some((their) => mine.path.length !== their.path.length && overlap(mine.path, their.path)),
        );
        if (nested) return;
        const places = ({ conflicts }: typeof one) => conflicts.map(({ path }) => path.join('\n')).toSorted();
        expect(places(one)).toEqual(places(other));
      }),
    );
  });
});
