import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../test-support/test-gateway.ts';
import { openDatabase } from './database.ts';
import { type NewSignIn, SessionStore } from './store.ts';
import { Vault } from './vault.ts';

const hour = 3_600_000;

function open(secret = 'a secret of the operator, long enough', dataDir = temporaryFolder()) {
  const clock = { now: Date.UTC(2026, 0, 1) };
  const times = { sessionIdle: 2 * hour, sessionAbsolute: 24 * hour };
  const told: string[] = [];
  const database = openDatabase(dataDir);
  const store = new SessionStore(
    database,
    new Vault(secret),
    () => times,
    { error: (_details, message) => told.push(message), info: (_details, message) => told.push(message) },
    () => clock.now,
  );
  return { store, clock, dataDir, database, told };
}

function made(serverId: string, access = 'token-text'): NewSignIn {
  return {
    serverId,
    identity: `codex http://${serverId}`,
    method: 'password',
    user: { name: 'admin' },
    tokens: { access, scheme: 'bearer', refresh: 'refresh-text', revocable: true },
  };
}

const servers = (visit: { signIns: readonly { serverId: string }[] } | undefined) =>
  visit?.signIns.map((signIn) => signIn.serverId);

describe('sessions', () => {
  it('take several servers into one cookie, whose value changes with each', () => {
    const { store } = open();
    const first = store.add(undefined, made('a'));
    const second = store.add(first.cookie, made('b'));
    expect(second.cookie).not.toBe(first.cookie);
    expect(first.cookie).toMatch(/^[\w-]{43}$/);
    expect(servers(store.visit(second.cookie, 'write'))).toEqual(['a', 'b']);
    expect(store.visit(second.cookie, 'read')?.signIns[0]?.tokens).toEqual(made('a').tokens);
  });

  it('let the cookie before serve reading requests for 15 s, for the sign-ins of then', () => {
    const { store, clock } = open();
    const first = store.add(undefined, made('a'));
    const second = store.add(first.cookie, made('b'));
    expect(servers(store.visit(first.cookie, 'read'))).toEqual(['a']);
    expect(store.visit(first.cookie, 'write')).toBeUndefined();
    clock.now += 14_999;
    expect(servers(store.visit(first.cookie, 'read'))).toEqual(['a']);
    clock.now += 1;
    expect(store.visit(first.cookie, 'read')).toBeUndefined();
    expect(servers(store.visit(second.cookie, 'read'))).toEqual(['a', 'b']);
  });

  it('give the cookie before no way to somebody who signs in anew on the same server', () => {
    const { store } = open();
    const first = store.add(undefined, made('a', 'of one'));
    const second = store.add(first.cookie, made('a', 'of another'));
    expect(second.replaced?.tokens.access).toBe('of one');
    expect(store.visit(first.cookie, 'read')).toBeUndefined();
    expect(store.visit(second.cookie, 'read')?.signIns.map((one) => one.tokens.access)).toEqual([
      'of another',
    ]);
  });

  it('end the cookie before the last one at once', () => {
    const { store } = open();
    const first = store.add(undefined, made('a'));
    const second = store.add(first.cookie, made('b'));
    store.add(second.cookie, made('c'));
    expect(store.visit(first.cookie, 'read')).toBeUndefined();
    expect(servers(store.visit(second.cookie, 'read'))).toEqual(['a', 'b']);
  });

  it('never take over a value that somebody made up', () => {
    const { store } = open();
    const { cookie, signIn } = store.add('made-up', made('a'));
    expect(cookie).not.toBe('made-up');
    expect(store.visit('made-up', 'read')).toBeUndefined();
    // Nor does a replaced one get a new sign-in into the session of now.
    const next = store.add(cookie, made('b'));
    const late = store.add(cookie, made('c'));
    expect(late.signIn.sessionId).not.toBe(signIn.sessionId);
    expect(servers(store.visit(next.cookie, 'read'))).toEqual(['a', 'b']);
  });

  it('end when nobody uses them', () => {
    const { store, clock } = open();
    const { cookie } = store.add(undefined, made('a'));
    clock.now += 2 * hour - 1;
    expect(store.visit(cookie, 'read')).toBeDefined();
    clock.now += 2 * hour - 1;
    expect(store.visit(cookie, 'read')).toBeDefined();
    clock.now += 2 * hour;
    expect(store.visit(cookie, 'read')).toBeUndefined();
    expect(store.sweep().map((ended) => ended.tokens.access)).toEqual(['token-text']);
    expect(store.sweep()).toEqual([]);
  });

  it('end each sign-in a day after it was made, however much it is used', () => {
    const { store, clock } = open();
    const first = store.add(undefined, made('a'));
    for (let used = 0; used < 23; used += 1) {
      clock.now += hour;
      expect(store.visit(first.cookie, 'read')).toBeDefined();
    }
    const second = store.add(first.cookie, made('b'));
    clock.now += hour;
    expect(servers(store.visit(second.cookie, 'read'))).toEqual(['b']);
    expect(store.sweep().map((ended) => ended.serverId)).toEqual(['a']);
    expect(servers(store.visit(second.cookie, 'read'))).toEqual(['b']);
  });

  it('end with their last sign-in', () => {
    const { store } = open();
    const first = store.add(undefined, made('a'));
    const second = store.add(first.cookie, made('b'));
    expect(store.remove(first.signIn)).toEqual({ sessionEnded: false });
    expect(store.remove(second.signIn)).toEqual({ sessionEnded: true });
    expect(store.visit(second.cookie, 'read')).toBeUndefined();
    expect(store.updateTokens(second.signIn, made('b').tokens)).toBe(false);
  });

  it('survive a restart, but not another key', () => {
    const { store, dataDir } = open();
    const { cookie } = store.add(undefined, made('a'));
    store.close();
    const again = open(undefined, dataDir);
    expect(servers(again.store.visit(cookie, 'write'))).toEqual(['a']);
    again.store.close();
    const other = open('another secret of the operator, as long', dataDir);
    expect(other.store.visit(cookie, 'write')).toBeUndefined();
  });
});

describe('sessions that are asked for again and again', () => {
  it('are read from the database once, until something is written', () => {
    const { store, database, clock } = open();
    const { cookie } = store.add(undefined, made('a'));
    const asked = vi.spyOn(database, 'prepare');
    for (let request = 0; request < 20; request += 1) {
      clock.now += 1000;
      expect(servers(store.visit(cookie, 'read'))).toEqual(['a']);
    }
    expect(asked).toHaveBeenCalledTimes(2);
    expect(store.visit('made-up', 'read')).toBeUndefined();
    expect(store.visit('made-up', 'read')).toBeUndefined();
    // What nobody has is not kept: whoever makes values up would fill the memory.
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it('note their use no more often than every half minute', () => {
    const { store, database, clock } = open();
    const { cookie } = store.add(undefined, made('a'));
    const begun = vi.spyOn(database, 'exec');
    for (let request = 0; request < 60; request += 1) {
      clock.now += 1000;
      store.visit(cookie, 'read');
    }
    expect(begun.mock.calls.filter(([sql]) => sql === 'COMMIT')).toHaveLength(2);
  });

  it('show with the next request what any other did', () => {
    const { store, clock } = open();
    const tab = store.add(undefined, made('a'));
    const other = store.add(undefined, made('a'));
    const seen = (cookie: string) => store.visit(cookie, 'read')?.signIns.map((one) => one.tokens.access);
    expect([seen(tab.cookie), seen(other.cookie)]).toEqual([['token-text'], ['token-text']]);

    store.updateTokens(tab.signIn, made('a', 'renewed').tokens);
    expect([seen(tab.cookie), seen(other.cookie)]).toEqual([['renewed'], ['token-text']]);
    const next = store.add(tab.cookie, made('b', 'of b'));
    expect([seen(tab.cookie), seen(next.cookie)]).toEqual([['renewed'], ['renewed', 'of b']]);
    store.remove(tab.signIn);
    expect([seen(tab.cookie), seen(next.cookie)]).toEqual([[], ['of b']]);
    store.remove(next.signIn);
    expect([seen(tab.cookie), seen(next.cookie)]).toEqual([undefined, undefined]);
    clock.now += 2 * hour;
    expect(seen(other.cookie)).toBeUndefined();
  });

  it('show it also while the disk takes nothing', () => {
    const { store, database } = open();
    const { cookie, signIn } = store.add(undefined, made('a'));
    const seen = () => store.visit(cookie, 'read')?.signIns.map((one) => one.tokens.access);
    expect(seen()).toEqual(['token-text']);
    database.pragma('query_only = ON');
    store.updateTokens(signIn, made('a', 'renewed').tokens);
    expect(seen()).toEqual(['renewed']);
    store.remove(signIn);
    expect(seen()).toBeUndefined();
  });
});

describe('on a disk that takes nothing', () => {
  it('nobody new comes in, whoever is in stays in, and it is told once', () => {
    const { store, database, told } = open();
    const { cookie } = store.add(undefined, made('a'));
    database.pragma('max_page_count = 1');
    // As long as it takes until the pages that there are hold no more.
    const large = made('b', 'x'.repeat(50_000));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(() => store.add(cookie, large)).toThrow(
        expect.objectContaining({ code: 'cannot-store', details: { reason: 'SQLITE_FULL' } }),
      );
    }
    expect(servers(store.visit(cookie, 'write'))).toEqual(['a']);
    expect(told).toEqual([expect.stringContaining('takes nothing')]);

    database.pragma('max_page_count = 100000');
    const second = store.add(cookie, large);
    expect(servers(store.visit(second.cookie, 'write'))).toEqual(['a', 'b']);
    expect(told).toEqual([expect.any(String), expect.stringContaining('written again')]);
  });

  it('sessions stay in use, tokens are renewed and sign-ins end all the same, and the file follows', () => {
    const { store, database, clock, dataDir, told } = open();
    const used = store.add(undefined, made('a'));
    const ending = store.add(undefined, made('a'));
    database.pragma('query_only = ON');
    for (let visits = 0; visits < 3; visits += 1) {
      clock.now += 1.5 * hour;
      expect(servers(store.visit(used.cookie, 'write'))).toEqual(['a']);
    }
    expect(store.updateTokens(used.signIn, made('a', 'renewed').tokens)).toBe(true);
    expect(store.find(used.signIn.id)?.tokens.access).toBe('renewed');
    expect(store.remove(ending.signIn)).toEqual({ sessionEnded: true });
    expect(store.visit(ending.cookie, 'read')).toBeUndefined();
    expect(store.updateTokens(ending.signIn, made('a').tokens)).toBe(false);
    // Nothing that is in use is taken for ended because its use could not be written.
    expect(store.sweep()).toEqual([]);
    expect(told).toHaveLength(1);

    database.pragma('query_only = OFF');
    expect(store.sweep()).toEqual([]);
    store.close();
    const again = open(undefined, dataDir);
    again.clock.now = clock.now;
    expect(again.store.visit(used.cookie, 'write')?.signIns[0]?.tokens.access).toBe('renewed');
    expect(again.store.find(ending.signIn.id)).toBeUndefined();
  });

  it('closing loses nothing either', () => {
    const { store, database, dataDir } = open();
    const { cookie } = store.add(undefined, made('a'));
    database.pragma('query_only = ON');
    store.close();
    expect(servers(open(undefined, dataDir).store.visit(cookie, 'write'))).toEqual(['a']);
  });
});

describe('the vault', () => {
  const vault = new Vault('a secret of the operator, long enough');

  it('opens only what it sealed, for what it sealed it', () => {
    const sealed = vault.seal('text', 'row 1');
    expect(vault.open(sealed, 'row 1')).toBe('text');
    expect(vault.open(sealed, 'row 2')).toBeUndefined();
    expect(new Vault('another one').open(sealed, 'row 1')).toBeUndefined();
    const bytes = Buffer.from(sealed, 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(vault.open(bytes.toString('base64'), 'row 1')).toBeUndefined();
    expect(vault.open('', 'row 1')).toBeUndefined();
  });

  it('never seals the same text to the same bytes', () => {
    expect(vault.seal('text', 'row 1')).not.toBe(vault.seal('text', 'row 1'));
  });
});
