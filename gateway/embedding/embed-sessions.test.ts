import { describe, expect, it, onTestFinished } from 'vitest';
import { LiveSettings, type EmbedderSettings } from '../config/settings.ts';
import { parseConfiguration, settingsOf } from '../config/read.ts';
import { openMemoryDatabase } from '../sessions/database.ts';
import { SessionStore } from '../sessions/store.ts';
import { Vault } from '../sessions/vault.ts';
import { EmbedSessions } from './embed-sessions.ts';

const yaml = `servers:
  - { id: one, system: codex, url: 'http://127.0.0.1:1' }
  - { id: two, system: codex, url: 'http://127.0.0.1:2' }
embedders:
  - { id: a, origins: ['https://a.example'], servers: [one, two], pages: [jobs], browserTokens: true }
  - { id: b, origins: ['https://b.example'], servers: [one, two], pages: [jobs], browserTokens: true }`;

function setUp() {
  const settings = new LiveSettings(settingsOf(parseConfiguration('/test.yaml', yaml), []));
  const quiet = { error: () => undefined, info: () => undefined };
  const times = { sessionIdle: 3_600_000, sessionAbsolute: 3_600_000 };
  const store = new SessionStore(openMemoryDatabase(), new Vault('x'.repeat(43)), () => times, quiet);
  const sessions = new EmbedSessions(store, settings, { ofUser: 2, ofEmbedder: 4 });
  onTestFinished(() => {
    sessions.close();
    store.close();
  });
  const embedders = new Map(settings.current.embedders.map((one) => [one.id, one]));
  const begin = (embedder: string, serverId: string, name: string) =>
    sessions.begin(
      { embedder: known(embedders, embedder), origin: 'https://a.example', pages: ['jobs'], plugins: null },
      {
        serverId,
        identity: `codex ${settings.server(serverId)?.url ?? ''}`,
        method: 'token',
        user: { name },
        tokens: { access: name, scheme: 'bearer', revocable: false },
      },
    ).session;
  const holds = (session: string) => sessions.find(session, 'read') !== undefined;
  return { sessions, begin, holds };
}

function known(embedders: ReadonlyMap<string, EmbedderSettings>, id: string): EmbedderSettings {
  const found = embedders.get(id);
  if (found === undefined) throw new Error(`There is no embedder ${id}.`);
  return found;
}

describe('too many sessions of frames', () => {
  it('of one user end, the oldest first, and only theirs on that server', () => {
    const { begin, holds } = setUp();
    const others = [begin('b', 'one', 'ada'), begin('a', 'two', 'ada')];
    const ada = [begin('a', 'one', 'ada'), begin('a', 'one', 'ada')];
    expect([...others, ...ada].map(holds)).toEqual([true, true, true, true]);
    begin('a', 'one', 'ada');
    expect(ada.map(holds)).toEqual([false, true]);
    begin('a', 'one', 'ada');
    expect(ada.map(holds)).toEqual([false, false]);
    expect(others.map(holds)).toEqual([true, true]);
  });

  it('of one embedder end, the oldest first, and no other’s', () => {
    const { begin, holds } = setUp();
    const other = begin('b', 'one', 'ada');
    const people = ['ada', 'bo', 'cy', 'di'].map((name) => begin('a', 'one', name));
    expect(people.map(holds)).toEqual([true, true, true, true]);
    begin('a', 'two', 'ed');
    expect(people.map(holds)).toEqual([false, true, true, true]);
    expect(holds(other)).toBe(true);
  });

  it('make room again where some have ended', () => {
    const { sessions, begin, holds } = setUp();
    const first = begin('a', 'one', 'ada');
    const second = begin('a', 'one', 'ada');
    const found = sessions.find(second, 'write');
    if (found !== undefined) sessions.end(found);
    expect([first, second].map(holds)).toEqual([true, false]);
    begin('a', 'one', 'ada');
    expect(holds(first)).toBe(true);
  });
});
