import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
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

  it('names the file that is no database, or lacks a part, and leaves it as it is', () => {
    const notes = join(folder, 'notes.txt');
    writeFileSync(notes, 'Not a database, but long enough to look like one. '.repeat(40));
    const cut = join(folder, 'cut.db');
    openStore(cut).close();
    const whole = new Database(cut);
    whole.exec('CREATE TABLE more (text)');
    for (let index = 0; index < 50; index += 1) {
      whole.prepare('INSERT INTO more VALUES (?)').run('x'.repeat(1000));
    }
    whole.pragma('wal_checkpoint(TRUNCATE)');
    whole.close();
    truncateSync(cut, 10 * 4096);
    for (const file of [notes, cut]) {
      const before = readFileSync(file);
      expect(() => openStore(file)).toThrow(
        new RegExp(`^The sandbox's file ${file} is damaged .*Put back a copy of it, or move it away`),
      );
      expect(readFileSync(file).equals(before)).toBe(true);
    }
  });

  it('keeps its data when the disk is full, says so, and writes on when there is room again', () => {
    const file = join(folder, 'sandbox.db');
    const opened: Database.Database[] = [];
    const store = openStore(file, (name) => {
      opened.push(new Database(name));
      return opened[0] ?? new Database(name);
    });
    const plugins = store.collection<string>('media', 'plugins');
    plugins.put('one', 'before');
    opened[0]?.pragma('max_page_count = 1');
    const large = 'x'.repeat(50_000);
    expect(() => plugins.put('one', large)).toThrow('database or disk is full');
    const together = () =>
      store.transaction(() => {
        plugins.put('two', 'small');
        plugins.put('one', large);
      });
    expect(together).toThrow('database or disk is full');
    expect(plugins.all()).toEqual(['before']);
    opened[0]?.pragma('max_page_count = 10000');
    together();
    expect(plugins.count()).toBe(2);
    store.close();
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
