import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLocale, readPath, readTheme } from './fields.ts';
import { readFrameMessage, readReady } from './frame-messages.ts';
import { readHostMessage, readInit } from './host-messages.ts';
import type { FrameMessage, HostMessage, InitMessage, ReadyMessage } from './messages.ts';
import { readOrNull } from './readers.ts';

const readers = { readFrameMessage, readReady, readHostMessage, readInit };

const nonce = 'n'.repeat(22);
const session = 'Zm9v-_'.repeat(7);

const frameMessages: readonly FrameMessage[] = [
  { type: 'needSession', reason: 'ended' },
  { type: 'resize', height: 431 },
  { type: 'navigate', path: '/connections/books/a%2Fb?show=all#top', page: 'connections', outside: false },
  { type: 'navigate', path: '/servers/books', page: null, outside: true },
  { type: 'event', event: { name: 'connected', server: 'books', plugin: 'p-1' } },
  { type: 'event', event: { name: 'disconnected', server: 'books', plugin: 'p-1' } },
  { type: 'event', event: { name: 'settingsSaved', server: 'books', plugin: '@a/b c', whose: 'own' } },
  { type: 'event', event: { name: 'syncFinished', server: 'books', plugin: 'p', outcome: 'partly' } },
  { type: 'event', event: { name: 'jobSaved', server: 'books', library: 'l', job: 'j' } },
  {
    type: 'event',
    event: { name: 'jobFinished', server: 'books', library: 'l', job: 'j', outcome: 'failed' },
  },
  { type: 'event', event: { name: 'pluginSwitched', server: 'books', plugin: 'p', on: false } },
  { type: 'error', code: 'theme-refused', message: '' },
  { type: 'close' },
];

const theme = {
  scheme: 'auto',
  primary: '#1C7ed6',
  radius: 0,
  font: `"Source Sans 3", 'Söhne', system-ui, sans-serif`,
  background: 'transparent',
} as const;

const hostMessages: readonly HostMessage[] = [
  { type: 'session', session },
  { type: 'session', session: null },
  { type: 'session', session: null, token: { server: 'books', token: 'codex_abc.DEF==' } },
  { type: 'theme', theme },
  { type: 'theme', theme: {} },
  { type: 'locale', locale: 'de-AT' },
  { type: 'navigate', path: '/jobs/books/1' },
  { type: 'close' },
];

const ready: ReadyMessage = { plugboard: 1, type: 'ready', nonce };
const init: InitMessage = { plugboard: 1, type: 'init', nonce, session: null, capabilities: [] };
const fullInit: InitMessage = {
  ...init,
  session,
  theme,
  locale: 'en',
  token: { server: 'books', token: 't' },
  capabilities: ['dialog'],
};

const valid: readonly (readonly [keyof typeof readers, object])[] = [
  ...frameMessages.map((message) => ['readFrameMessage', message] as const),
  ...hostMessages.map((message) => ['readHostMessage', message] as const),
  ['readReady', ready],
  ['readInit', init],
  ['readInit', fullInit],
];

/** Where the values of an object are, one path for each. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]));
}

function withValue(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const inner: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
  return { ...Object(value), [key]: withValue(inner, rest, put) };
}

describe('the contract', () => {
  it.each(valid)('reads with %s what is sent: %j', (reader, message) => {
    const sent = structuredClone(message);
    expect(readers[reader](sent)).toEqual(message);
    expect(readers[reader](sent)).not.toBe(sent);
  });

  it.each(valid)('passes nothing on with %s that it does not know: %j', (reader, message) => {
    const sent = { ...message, plugins: ['all'], secret: 'x', toString: 1, [Symbol('more')]: 1 };
    expect(readers[reader](sent)).toEqual(message);
  });

  it('takes no rubbish, and throws never', () => {
    const rubbish = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(rubbish, (data) => {
        for (const read of Object.values(readers)) expect(read(data)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no message with one wrong value in it', () => {
    // None of these stands for anything anywhere in the contract.
    const wrong = fc.oneof(
      fc.constantFrom<unknown>(undefined, Number.NaN, Infinity, -1, 0.5, 1e9, '\t *'),
      fc.string({ minLength: 9000, maxLength: 9100 }),
      fc.object(),
      fc.array(fc.object(), { minLength: 1 }),
      fc.bigInt(),
      fc.constantFrom<unknown>(Symbol('s'), () => 'a', new Date(0), new Map(), /x/),
    );
    const messages = valid.flatMap(([reader, message]) =>
      placesIn(message).map((place) => [reader, message, place] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...messages), wrong, ([reader, message, place], put) => {
        fc.pre(!(isText(place) && typeof put === 'string' && put.length < 9000));
        fc.pre(!(put === undefined && isOptional(place)));
        expect(readers[reader](withValue(message, place, put))).toBeNull();
      }),
      { numRuns: 1500 },
    );
  });

  /** Where any text may stand: the names that servers give, and the sentence of an error. */
  function isText(place: readonly string[]): boolean {
    return ['plugin', 'library', 'job', 'message'].includes(place.at(-1) ?? '');
  }

  function isOptional(place: readonly string[]): boolean {
    return place.includes('theme') || place.at(-1) === 'locale';
  }

  it('does not trip over data that defends itself', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        getOwnPropertyDescriptor: () => {
          throw new Error('no');
        },
      },
    );
    const thrower = Object.defineProperty({}, 'type', {
      get: () => {
        throw new Error('no');
      },
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const data of [trap, thrower, proxy, Object.create({ ...ready }), { type: { toString: trap } }]) {
      for (const read of Object.values(readers)) expect(read(data)).toBeNull();
    }
  });

  it('reads no type, and no field, from what all objects inherit', () => {
    for (const type of ['constructor', '__proto__', 'hasOwnProperty', 'toString']) {
      expect(readFrameMessage({ type })).toBeNull();
      expect(readHostMessage(JSON.parse(`{ "type": "${type}" }`))).toBeNull();
      expect(readFrameMessage({ type: 'event', event: { name: type } })).toBeNull();
    }
    expect(readHostMessage(Object.create({ type: 'close' }))).toBeNull();
  });

  it('speaks of another version to nobody', () => {
    expect(readReady({ ...ready, plugboard: 2 })).toBeNull();
    expect(readReady({ ...ready, plugboard: '1' })).toBeNull();
    expect(readInit({ ...init, plugboard: 2 })).toBeNull();
    expect(readFrameMessage({ type: 'hologram', depth: 3 })).toBeNull();
  });
});

describe('a path', () => {
  it.each([
    '/',
    '/plugins',
    '/plugins/parts/a.b/settings?q=1#x',
    '/plugins/parts/..a',
    '/jobs/books/%2E%2Ea',
    '/a//b',
  ])('may be %s', (path) => {
    expect(readOrNull(readPath, path)).toBe(path);
  });

  it.each([
    '',
    'plugins',
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/..',
    '/../servers',
    '/plugins/../../servers',
    '/plugins/%2e%2E/x',
    '/plugins/.%2e?x',
    '/plugins/.',
    '/plugins/..#x',
    '/a b',
    '/a\tb',
    '/a\nb',
    `/${'a'.repeat(2000)}`,
  ])('may not be %j', (path) => {
    expect(readOrNull(readPath, path)).toBeNull();
  });

  it('leads nowhere but below the address that it is put behind', () => {
    const path = fc
      .array(fc.constantFrom('/', '.', '..', '%2e', '%2E', '\\', 'a', '?', '#', ':', '@', '\t', 'https:'), {
        maxLength: 12,
      })
      .map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(path, (written) => {
        if (readOrNull(readPath, written) === null) return;
        const { origin, pathname } = new URL(`https://board.example/embed/intranet${written}`);
        expect(origin).toBe('https://board.example');
        expect(pathname.startsWith('/embed/intranet/')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a theme', () => {
  it.each([
    'Inter',
    'Source Sans 3, sans-serif',
    '"Source Sans 3"',
    "'Söhne', -apple-system",
    'system-ui,serif',
  ])('may name the font %s', (font) => {
    expect(readOrNull(readTheme, { font })).toEqual({ font });
  });

  it.each([
    '',
    '"',
    `'Inter`,
    '"Inter\'',
    'Inter;',
    'Inter}',
    'a, ',
    ', a',
    'url(x)',
    'var(--x)',
    'a/*',
    '\\41',
    'a\nb',
    `"${'a'.repeat(200)}"`,
  ])('may not say %j for a font', (font) => {
    expect(readOrNull(readTheme, { font })).toBeNull();
  });

  it('is read quickly, however it is written', () => {
    const begin = performance.now();
    for (const font of ['a '.repeat(100), 'a,'.repeat(100), `${'a'.repeat(199)}!`, '"a '.repeat(66)]) {
      readOrNull(readTheme, { font });
    }
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it.each([
    { primary: 'red' },
    { primary: '#fff' },
    { primary: '#12345g' },
    { radius: 25 },
    { radius: 1.5 },
    { scheme: 'dim' },
    { background: 'url(x)' },
    null,
    'dark',
  ])('may not be %j', (written) => {
    expect(readOrNull(readTheme, written)).toBeNull();
  });
});

describe('a language', () => {
  it('is told by its tag', () => {
    for (const tag of ['de', 'en-GB', 'zh-Hant-TW'])
      expect([tag, readOrNull(readLocale, tag)]).toEqual([tag, tag]);
    for (const tag of ['', 'x', 'de_AT', 'de-', '../de', 'deutschland'.repeat(4)]) {
      expect([tag, readOrNull(readLocale, tag)]).toEqual([tag, null]);
    }
  });
});
