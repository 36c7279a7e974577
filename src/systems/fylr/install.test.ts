import { afterEach, describe, expect, it, vi } from 'vitest';
import { createServerClient } from '../../api/server-client.ts';
import type { InstallReport } from '../install.ts';
import type { Plugin } from '../system.ts';
import { fylrActions } from './actions.ts';
import { fylrInstallWays } from './install.ts';
import { urlForm } from './install-forms.ts';

const SERVER = { id: 'media', name: 'Media', baseUrl: 'http://127.0.0.1/media' };

const OF: Plugin = {
  id: '1',
  key: 'one',
  name: 'One',
  description: null,
  enabled: false,
  state: { kind: 'off', reason: null },
  version: '1',
  author: null,
  origin: 'url',
  capabilities: [],
  changedAt: null,
  actions: fylrActions(false, { manages: true, readOnly: false }),
};

/** Answers calls in their order: the row, or a status. */
function answerWith(answers: readonly (number | object)[]): { readonly asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const answer = answers[asked.length] ?? 500;
    asked.push(request.method);
    return typeof answer === 'number'
      ? Response.json({ code: 'ServerGeneric', error: 'no' }, { status: answer })
      : Response.json(answer);
  });
  return { asked };
}

function update(): Promise<InstallReport> {
  const client = createServerClient({ serverId: SERVER.id, baseUrl: SERVER.baseUrl, timeouts: {} });
  const ways = fylrInstallWays({ server: SERVER, client, askSession: async () => undefined, uploads: true });
  const way = ways.find(({ id }) => id === 'url');
  if (!way) throw new Error('fylr installs from no address');
  return way.run({
    values: { plugin: { url: 'https://example.org/one.zip' } },
    file: null,
    of: OF,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}

const waysOf = () =>
  fylrInstallWays({
    server: SERVER,
    client: createServerClient({ serverId: SERVER.id, baseUrl: SERVER.baseUrl, timeouts: {} }),
    askSession: async () => undefined,
    uploads: true,
  });

it('updates a plugin of a type that is new, too', () => {
  const ways = waysOf().filter(({ updates }) => updates?.({ ...OF, origin: 'unknown' }));
  expect(ways.map(({ id }) => id)).toEqual(['zip', 'url']);
});

it('lets a new plugin leave its policy to the server, which may know other words', async () => {
  expect(urlForm().schema.properties?.['plugin']?.required).toEqual(['url']);
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(await request.json());
    return Response.json(row('1'));
  });
  const url = 'https://example.org/one.zip';
  await waysOf()
    .find(({ id }) => id === 'url')
    ?.run({
      values: { plugin: { url, enabled: true } },
      file: null,
      of: null,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
  expect(sent).toEqual([{ type: 'url', url, enabled: true }]);
});

function row(version: string): object {
  return { id: 1, name: 'one', type: 'url', url: 'https://example.org/one.zip', manifest: { version } };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an update', () => {
  it('is done when the server has saved it, with what differs', async () => {
    const { asked } = answerWith([row('1'), row('2'), row('2')]);
    expect(await update()).toMatchObject({ kind: 'installed', pluginId: '1' });
    expect(asked).toEqual(['GET', 'POST', 'GET']);
  });

  it('is done as well when the plugin cannot be read again', async () => {
    const { asked } = answerWith([row('1'), row('2'), 403]);
    const report = await update();
    expect(asked).toEqual(['GET', 'POST', 'GET']);
    expect(report).toMatchObject({ kind: 'installed', pluginId: '1' });
    expect(report.kind === 'installed' && report.notes.map((note) => note()).join(' ')).toMatch(
      /could not be compared/,
    );
  });

  it('is refused, and nothing is sent, when the plugin cannot be read before', async () => {
    const { asked } = answerWith([404]);
    expect(await update()).toMatchObject({ kind: 'refused', error: { kind: 'not-found', changed: 'no' } });
    expect(asked).toEqual(['GET']);
  });
});
