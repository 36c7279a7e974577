import { afterEach, describe, expect, it } from 'vitest';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import { createFylrServer } from '../../sandbox/fylr/server.ts';
import { createInventreeServer } from '../../sandbox/inventree/server.ts';
import { askFirst } from '../../src/systems/ask-first.ts';
import { loadSystem } from '../../src/systems/registry.ts';
import { readList } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

let server: RunningServer;

afterEach(async () => {
  await server.close();
});

const inventree = (apiVersion: number) =>
  startServer((parts) => createInventreeServer({ id: 'parts', name: 'Parts', apiVersion, ...parts }));

const servers = [
  [
    'codex',
    'Codex',
    () => startServer((parts) => createCodexServer({ id: 'books', name: 'Books', ...parts })),
  ],
  ['inventree', 'InvenTree 198', () => inventree(198)],
  ['inventree', 'InvenTree 435', () => inventree(435)],
  ['inventree', 'InvenTree 534', () => inventree(534)],
  ['fylr', 'fylr', () => startServer((parts) => createFylrServer({ id: 'media', name: 'Media', ...parts }))],
] as const;

const visits = servers.flatMap(([system, name, start]) =>
  (['admin', 'user'] as const).map((username) => [name, username, system, start] as const),
);

describe('what is asked before the code is there', () => {
  it.each(visits)('is what %s is asked by that code, for %s', async (_, username, systemId, start) => {
    server = await start();
    await server.signIn(username);
    const { baseUrl } = server.address;
    const answers: Promise<unknown>[] = [];
    const ask = (path: string) => {
      answers.push(fetch(baseUrl + path).then((answer) => answer.text()));
    };
    const list = await askFirst(systemId, {
      ask,
      read: async (path): Promise<unknown> => (await fetch(baseUrl + path)).json(),
    });
    if (list !== null) ask(list);
    await Promise.all(answers);
    const early = server.calls();

    const system = await loadSystem(systemId);
    await readList(await system.connect(server.address));
    expect(early.toSorted()).toEqual(server.calls().toSorted());
  });

  it('is nothing for a system that nobody knows', async () => {
    server = await inventree(534);
    const asked: string[] = [];
    const ask = (path: string) => {
      asked.push(path);
    };
    const read = async (path: string) => ask(path);
    expect(await askFirst('other', { ask, read })).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each(servers)('goes no further than %s tells who asks', async (systemId, _, start) => {
    server = await start();
    const list = await askFirst(systemId, { ask: () => undefined, read: () => Promise.resolve(null) });
    // InvenTree's list is the same for everyone; the others' depends on who asks.
    expect(list === null).toBe(systemId !== 'inventree');
  });
});
