import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './store.ts';

interface Plugin {
  readonly name: string;
  readonly enabled: boolean;
  readonly note?: string | null;
}

describe('a store in memory', () => {
  it('keeps documents in the order of their keys, also when one is replaced', () => {
    const store = openStore(':memory:');
    const plugins = store.collection<Plugin>('media', 'plugins');
    plugins.put('b', { name: 'b', enabled: false });
    plugins.put('a', { name: 'a', enabled: false, note: null });
    plugins.put('b', { name: 'b', enabled: true });

    expect(plugins.all()).toEqual([
      { name: 'b', enabled: true },
      { name: 'a', enabled: false, note: null },
    ]);
    expect(plugins.get('b')).toEqual({ name: 'b', enabled: true });
    expect(plugins.count()).toBe(2);
    store.close();
  });

  it('says whether there was a document', () => {
    const store = openStore(':memory:');
    const plugins = store.collection<Plugin>('media', 'plugins');
    plugins.put('a', { name: 'a', enabled: true });

    expect(plugins.delete('a')).toBe(true);
    expect(plugins.delete('a')).toBe(false);
    expect(plugins.get('a')).toBeUndefined();
    expect(plugins.count()).toBe(0);
    store.close();
  });

  it('keeps servers and collections apart', () => {
    const store = openStore(':memory:');
    store.collection<number>('media', 'counter').put('a', 1);
    store.collection<number>('parts', 'counter').put('a', 2);
    store.collection<number>('media', 'other').put('a', 3);

    expect(store.collection<number>('media', 'counter').all()).toEqual([1]);
    store.close();
  });

  it('hands out copies, so that only put changes what is stored', () => {
    const store = openStore(':memory:');
    const lists = store.collection<string[]>('media', 'lists');
    const list = ['one'];
    lists.put('a', list);
    list.push('two');
    lists.get('a')?.push('three');

    expect(lists.get('a')).toEqual(['one']);
    store.close();
  });

  it('keeps the writes of a transaction all together or none of them', () => {
    const store = openStore(':memory:');
    const plugins = store.collection<Plugin>('media', 'plugins');
    const result = store.transaction(() => {
      plugins.put('a', { name: 'a', enabled: true });
      return store.transaction(() => plugins.count());
    });
    expect(result).toBe(1);

    expect(() =>
      store.transaction(() => {
        plugins.delete('a');
        plugins.put('b', { name: 'b', enabled: true });
        throw new Error('half way');
      }),
    ).toThrow('half way');
    expect(plugins.all()).toEqual([{ name: 'a', enabled: true }]);
    store.close();
  });
});

describe('a store in a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugboard-store-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('finds everything again', () => {
    const file = join(folder, 'sandbox.db');
    const first = openStore(file);
    first.collection<Plugin>('media', 'plugins').put('ü/"\'', { name: 'Größe', enabled: true });
    first.close();

    const second = openStore(file);
    expect(second.collection<Plugin>('media', 'plugins').get('ü/"\'')).toEqual({
      name: 'Größe',
      enabled: true,
    });
    second.close();
  });

  it('names the file that is no database', () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'Not a database, but long enough to look like one. '.repeat(40));
    expect(() => openStore(file)).toThrow(`The sandbox cannot use ${file} as its store:`);
  });

  it('names the file whose folder is missing', () => {
    const file = join(folder, 'missing', 'sandbox.db');
    expect(() => openStore(file)).toThrow(`The sandbox cannot use ${file} as its store:`);
  });

  it('leaves the file of a newer version alone', () => {
    const file = join(folder, 'sandbox.db');
    const newer = new Database(file);
    newer.exec('PRAGMA user_version = 2');
    newer.close();
    expect(() => openStore(file)).toThrow('it was written by a newer version (layout 2)');
  });
});
