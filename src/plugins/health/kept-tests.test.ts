import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepTest, type KeptTest, keptTests } from './kept-tests.ts';
import { dropTestsOf } from './tests-prefix.ts';

const ATTIC = { server: 'codex', user: 'admin', plugin: 'attic' };
const KEY = 'plugboard-tests:"codex","admin","attic"';

function result(at: number, message: string | null = null): KeptTest {
  return { at, result: 'passed', message, tookMs: 42, waitedMs: 50 };
}

let shelf: Record<string, string> = {};
beforeEach(() => {
  shelf = {};
  const methods = {
    getItem: (key: string) => shelf[key] ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > 60_000) throw new DOMException('full', 'QuotaExceededError');
      shelf[key] = value;
    },
    removeItem: (key: string) => delete shelf[key],
  };
  // As a browser's storage, its own properties are what is stored.
  const storage = new Proxy(methods, {
    ownKeys: () => Object.keys(shelf),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  vi.stubGlobal('localStorage', storage);
});

describe('tests that are kept', () => {
  test('are those of one plugin, the latest first, ten at most', () => {
    for (let at = 1; at <= 12; at += 1) keepTest(ATTIC, result(at));
    keepTest({ ...ATTIC, plugin: 'other' }, result(99));
    expect(keptTests(ATTIC).map(({ at }) => at)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  test('are cut where a server says very much', () => {
    keepTest(ATTIC, result(1, 'x'.repeat(1_000_000)));
    expect(keptTests(ATTIC)[0]?.message).toHaveLength(4000);
  });

  test.each(['', '{', '[{"at":"yesterday"}]', '{"at":1}', 'null'])(
    'are none where something else is stored: %j',
    (text) => {
      shelf[KEY] = text;
      expect(keptTests(ATTIC)).toEqual([]);
    },
  );

  test('go with the person whose they are, at that server', () => {
    keepTest(ATTIC, result(1));
    keepTest({ ...ATTIC, user: 'adminx' }, result(2));
    keepTest({ ...ATTIC, server: 'other' }, result(3));
    dropTestsOf('codex', 'admin');
    expect(keptTests(ATTIC)).toEqual([]);
    expect(keptTests({ ...ATTIC, user: 'adminx' })).toHaveLength(1);
    expect(keptTests({ ...ATTIC, server: 'other' })).toHaveLength(1);
  });

  test('are there until the page goes where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const of = { ...ATTIC, plugin: 'unkept' };
    keepTest(of, result(1));
    keepTest(of, result(2));
    expect(keptTests(of).map(({ at }) => at)).toEqual([2, 1]);
    dropTestsOf('codex', 'admin');
  });
});
