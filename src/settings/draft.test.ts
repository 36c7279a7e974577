import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settings } from './test-support-arbitraries.ts';
import { differences } from './changes.ts';
import { type DraftKey, dropDraft, readDraft, restoreDraft, writeDraft } from './draft.ts';
import { dropDraftsOf } from './kept-drafts.ts';
import { declare } from './test-support.ts';

/** A browser's storage with little room. */
class Shelf implements Storage {
  [name: string]: unknown;
  readonly #items = new Map<string, string>();
  room = 50_000;
  get length() {
    return this.#items.size;
  }
  clear() {
    this.#items.clear();
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null;
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  setItem(key: string, value: string) {
    if (value.length > this.room)
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    this.#items.set(key, value);
  }
}

let shelf = new Shelf();
beforeEach(() => {
  shelf = new Shelf();
  vi.stubGlobal('localStorage', shelf);
});
afterEach(() => {
  vi.useRealTimers();
});

const key: DraftKey = { server: 'parts', user: 'ann', plugin: 'p', scope: 'plugin' };
const form = declare(
  {
    mail: {
      type: 'object',
      properties: {
        host: { type: 'string', title: 'Host' },
        port: { type: 'integer' },
        password: { type: 'string', writeOnly: true },
        rows: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              name: { type: 'string' },
              inner: { type: 'array', items: { type: 'object', properties: { key: { type: 'string' } } } },
            },
          },
        },
      },
    },
  },
  {
    uiSchema: { mail: { rows: { items: { inner: { items: { key: { 'ui:widget': 'secret' } } } } } } },
    values: { mail: { host: 'a', port: 1 } },
  },
);

function restored(values: Parameters<typeof writeDraft>[2], fresh = form) {
  writeDraft(key, form, values);
  const draft = readDraft(key);
  return draft && restoreDraft(draft, fresh);
}

describe('a draft', () => {
  test('brings the edits back, and only these', () => {
    const fresh = { ...form, values: { mail: { host: 'a', port: 2 } } };
    expect(restored({ mail: { host: 'edited', port: 1 } }, fresh)).toEqual({
      values: { mail: { host: 'edited', port: 2 } },
      restored: 1,
      conflicts: [],
      unfit: [],
    });
  });

  test('a value that was removed is removed again', () => {
    expect(restored({ mail: { host: 'a' } })?.values).toEqual({ mail: { host: 'a' } });
  });

  test('secrets are never kept, at any depth, but that there were some is', () => {
    writeDraft(key, form, {
      mail: { host: 'b', port: 1, password: 'hidden', rows: [{ name: 'r', inner: [{ key: 'hidden' }] }] },
    });
    expect(shelf.getItem(shelf.key(0) ?? '')).not.toContain('hidden');
    const draft = readDraft(key);
    expect(draft?.leftOutSecrets).toBe(true);
    expect(draft && restoreDraft(draft, form).values).toEqual({
      mail: { host: 'b', port: 1, rows: [{ name: 'r', inner: [{}] }] },
    });
  });

  test('goes when nothing is edited any longer, or only secrets are', () => {
    writeDraft(key, form, { mail: { host: 'b' } });
    writeDraft(key, form, { mail: { ...form.values['mail'], password: 'hidden' } });
    expect(readDraft(key)).toBeNull();
    expect(shelf.length).toBe(0);
  });

  test('asks where the server has another value by now', () => {
    const fresh = { ...form, values: { mail: { host: 'theirs' } } };
    const found = restored({ mail: { host: 'mine', port: 1 } }, fresh);
    expect(found?.conflicts).toEqual([
      expect.objectContaining({ title: 'Host', loaded: 'a', mine: 'mine', theirs: 'theirs' }),
    ]);
    expect(found?.values).toEqual({ mail: { host: 'mine' } });
  });

  test('keeps what fits of a form that is declared otherwise by now, and tells what does not', () => {
    const fresh = declare(
      { mail: { type: 'object', properties: { host: { type: 'string' }, rows: { type: 'string' } } } },
      { values: { mail: { host: 'a' } } },
    );
    const found = restored({ mail: { host: 'b', port: 2, rows: [{ name: 'r' }] } }, fresh);
    expect(found?.values).toEqual({ mail: { host: 'b' } });
    expect(found?.unfit.map(({ path, new: now }) => [path[1], now])).toEqual([
      ['port', 2],
      ['rows', [{ name: 'r' }]],
    ]);
  });

  test('does not bring back as a secret what was none when it was typed', () => {
    const fresh = declare({
      mail: { type: 'object', properties: { host: { type: 'string', writeOnly: true } } },
    });
    expect(restored({ mail: { host: 'typed', port: 1 } }, fresh)?.values).toEqual({});
  });

  test('of any form comes back whole', () => {
    shelf.room = 10_000_000;
    fc.assert(
      fc.property(settings(2), ({ declared, states: [a = {}, b = {}] }) => {
        const loaded = { ...declared, values: a };
        dropDraft(key);
        writeDraft(key, loaded, b);
        const draft = readDraft(key) ?? { edits: [], time: 0, leftOutSecrets: false };
        const { values, unfit } = restoreDraft(draft, loaded);
        const missing = differences(declared, values, b).map(({ path }) => path);
        expect(missing).toEqual(unfit.map(({ path }) => path));
      }),
    );
  });
});

describe('what is kept in a browser', () => {
  test.each([
    ['nonsense'],
    ['null'],
    ['{"version": 2, "time": 1, "leftOutSecrets": false, "edits": []}'],
    ['{"version": 1, "time": "now", "leftOutSecrets": false, "edits": [{"path": ["a", "b"]}]}'],
    [`{"version": 1, "time": ${Date.now()}, "leftOutSecrets": false, "edits": [{"path": ["a", -1]}]}`],
    [`{"version": 1, "time": ${Date.now()}, "leftOutSecrets": false, "edits": [{"path": "ab"}]}`],
  ])('is not trusted: %s', (text) => {
    writeDraft(key, form, { mail: { host: 'b' } });
    const place = shelf.key(0) ?? '';
    shelf.setItem(place, text);
    expect(readDraft(key)).toBeNull();
    expect(shelf.getItem(place)).toBeNull();
  });

  test('is dropped after 30 days', () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
    writeDraft(key, form, { mail: { host: 'b' } });
    vi.setSystemTime(new Date('2026-01-31T00:00:00Z'));
    expect(readDraft(key)?.edits).toHaveLength(2);
    vi.setSystemTime(new Date('2026-01-31T00:00:01Z'));
    expect(readDraft(key)).toBeNull();
    expect(shelf.length).toBe(0);
  });

  test('that there is no room is told, and no older draft stays in its place', () => {
    writeDraft(key, form, { mail: { host: 'b' } });
    expect(writeDraft(key, form, { mail: { host: 'b'.repeat(60_000) } })).toEqual({
      kept: false,
      reason: 'full',
    });
    expect(readDraft(key)).toBeNull();
  });

  test('storage that may not be used is told, not thrown', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(writeDraft(key, form, { mail: { host: 'b' } })).toEqual({ kept: false, reason: 'unavailable' });
    expect(readDraft(key)).toBeNull();
    expect(() => dropDraftsOf('parts', 'ann')).not.toThrow();
  });

  test('goes with the person who signs out, and nobody else’s', () => {
    const keys: DraftKey[] = [
      key,
      { ...key, plugin: 'q', scope: 'own' },
      { ...key, user: 'ann","x' },
      { ...key, server: 'part' },
      { ...key, user: 'annika' },
    ];
    for (const one of keys) writeDraft(one, form, { mail: { host: one.plugin } });
    dropDraftsOf('parts', 'ann');
    expect(keys.map((one) => readDraft(one) !== null)).toEqual([false, false, true, true, true]);
  });
});
