import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createServerClient } from '../../api/server-client.ts';
import { createReadSettings } from './settings-read.ts';

const LABEL = 'server.config.name.system.s';
const server = { id: 'media', name: 'Media', baseUrl: 'http://media.invalid' };

/** Answers by the end of the path: a status, or what is told with 200. */
let answers: Record<string, unknown>;
let asked: string[];

beforeEach(() => {
  asked = [];
  answers = {
    '/plugin/manage/4': { id: 4, name: 'p', enabled: true },
    '/config/list': {
      plugin: { p: { defs: [{ name: 's' }] }, other: { defs: [{ name: 's' }, { name: 't' }] } },
    },
    '/config': { plugin: { p: { config: { s: { x: 1 } } }, other: { config: { s: { secret: 'y' } } } } },
    '/l10n/en-US.json': { [LABEL]: 'Section', 'some.other.word': 'x' },
    '/l10n/de-DE.json': { [LABEL]: 'Abschnitt' },
  };
  vi.stubGlobal('fetch', (input: Request) => {
    asked.push(input.url.replace('http://media.invalid/api/v1', ''));
    const found = Object.entries(answers).find(([end]) => input.url.endsWith(end))?.[1] ?? 404;
    const isRefusal = typeof found === 'number';
    const body = JSON.stringify(isRefusal ? { code: 'SystemRightRequired', error: 'no' } : found);
    return Promise.resolve(new Response(body, { status: isRefusal ? found : 200 }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const client = createServerClient({ serverId: 'media', baseUrl: server.baseUrl, timeouts: {} });

function read(pluginId = '4', locale = 'en', more: { frontendLanguage?: string; holds?: boolean } = {}) {
  const { frontendLanguage = 'en-US', holds = true } = more;
  const circumstances = { manages: true, holds: () => holds, frontendLanguage };
  const askSession = () => Promise.resolve();
  const call = createReadSettings({ server, client, circumstances, askSession });
  return call(pluginId, locale, new AbortController().signal);
}

describe('an answer', () => {
  it('is of one plugin, and keeps nothing of others but which sections they share', async () => {
    const answer = await read();
    expect(answer).toMatchObject({
      plugin: 'p',
      enabled: true,
      defs: [{ name: 's' }],
      values: { s: { x: 1 } },
      namesakes: { s: ['other'] },
      words: [{ [LABEL]: 'Section' }],
      readOnly: false,
    });
    expect(JSON.stringify(answer)).not.toMatch(/secret|some\.other/);
  });

  it('of a plugin with a name asks for no number', async () => {
    expect(await read('p')).toMatchObject({ plugin: 'p', enabled: null });
    expect(asked).toEqual(['/config/list', '/config', '/plugin/bundle/l10n/en-US.json']);
  });

  it('asks for nothing without the right', async () => {
    expect(await read('4', 'en', { holds: false })).toMatchObject({ readable: false });
    expect(asked).toEqual([]);
  });

  it('knows that the right has gone since', async () => {
    answers['/config/list'] = 403;
    expect(await read()).toMatchObject({ readable: false });
  });

  it.each(['/config', '/plugin/manage/4'])('fails with %s', async (path) => {
    answers[path] = 500;
    await expect(read()).rejects.toMatchObject({ kind: 'server-error' });
  });
});

describe('words', () => {
  const languages = () => asked.flatMap((path) => /l10n\/(.*)\.json/.exec(path)?.[1] ?? []);

  it('are those of the page’s language', async () => {
    expect((await read('4', 'de')).words).toEqual([{ [LABEL]: 'Abschnitt' }]);
    expect(languages()).toEqual(['de-DE']);
  });

  it('come from what the person chose in fylr, then from English, where some are missing', async () => {
    answers['/l10n/de-DE.json'] = {};
    answers['/l10n/fr-FR.json'] = { [LABEL]: 'Section' };
    const { words } = await read('4', 'de', { frontendLanguage: 'fr-FR' });
    expect(languages()).toEqual(['de-DE', 'fr-FR', 'en-US']);
    expect(words).toHaveLength(3);
  });

  it('are not looked for in vain while the plugin is off', async () => {
    answers['/plugin/manage/4'] = { id: 4, name: 'p', enabled: false };
    answers['/l10n/de-DE.json'] = {};
    await read('4', 'de');
    expect(languages()).toEqual(['de-DE']);
  });

  it('may fail, and the form is there nevertheless', async () => {
    answers['/l10n/en-US.json'] = 500;
    expect(await read()).toMatchObject({ worded: false, words: [], values: { s: { x: 1 } } });
  });
});
