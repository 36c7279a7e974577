import type { Page } from '@playwright/test';
import { type EmbedStage, KEY, startEmbedStage } from './support/embed-stage.ts';
import { withoutForeignCookies } from './support/foreign-browser.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test as base } from './support/test.ts';

/** Who may show a page of Plugboard, and what they can do to it: host, attacker and Plugboard on three origins. */

const test = base.extend<object, { readonly stage: EmbedStage }>({
  stage: [
    async ({}, use, worker) => {
      const stage = await startEmbedStage(`${worker.project.outputDir}/embed-stage-${worker.workerIndex}`);
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  // What it watches and signs in to is the gateway with the embedders.
  gateway: [async ({ stage }, use) => use(stage.gateway), { scope: 'worker' }],
});

test.use(await withoutForeignCookies());

const said = (page: Page) =>
  page.evaluate((): readonly unknown[] => {
    const list: unknown = Reflect.get(window, 'said');
    return Array.isArray(list) ? Array.from<unknown>(list) : [];
  });

const inFrame = (page: Page) => page.frameLocator('iframe').first();

/** A page that mounts a frame as docs/embedding.md says, and writes down what it is told. */
const mounting = (stage: EmbedStage, options: string) => `
  const { mount } = await import('${stage.plugboard}/embed.js');
  mount(place, { url: '${stage.plugboard}/embed/intranet', page: '/connections', title: 'Plugboard',
    onError: ({ code }) => window.said.push(code), onNavigate: ({ path }) => window.said.push(path), ${options} });`;

test('a page of another origin shows nothing, nor does a listed one in its frame, and nobody gets the session', async ({
  page,
  problems,
  stage,
}) => {
  problems.allow(/frame-ancestors/, 'this is what the browser says about it');
  const session = await stage.sessionFor();
  stage.play(mounting(stage, `session: '${session}', timeout: 1500`));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(stage.stranger.origin);
  await expect.poll(() => said(page)).toEqual(['timeout']);
  await expect(page.getByRole('alert')).toContainText('This could not be loaded.');

  // The listed page itself works, and does not any more as soon as a stranger stands around it.
  await page.goto(stage.host.origin);
  await expect(inFrame(page).getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible();
  await page.goto(`${stage.stranger.origin}/around`);
  const nested = page.frameLocator('iframe');
  await expect(nested.getByRole('alert')).toContainText('This could not be loaded.');
  expect(asked.filter((url) => url.includes(session))).toEqual([]);
});

test('a frame that is opened by itself, or under a name that is not set up, only explains', async ({
  page,
  problems,
  stage,
}) => {
  problems.allow(/frame-ancestors/, 'this is what the browser says about it');
  // Signed in to Plugboard itself: the frame's page does not act with that.
  await signInQuietly(page, 'admin', ['codex']);
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) calls.push(request.url());
  });
  await page.goto(`${stage.gateway.url}/embed/intranet/connections`);
  await expect(
    page.getByRole('heading', { name: 'This page belongs into another application' }),
  ).toBeVisible();
  await page.goto(`${stage.gateway.url}/embed/nobody/connections`);
  await expect(page.getByRole('heading', { name: 'No application is set up under this name' })).toBeVisible();
  expect(calls).toEqual([]);

  stage.play(
    mounting(stage, `session: '${await stage.sessionFor()}', timeout: 1500`).replace('intranet', 'nobody'),
  );
  await page.goto(stage.host.origin);
  await expect.poll(() => said(page)).toEqual(['timeout']);
});

test('a session of another embedder, of another origin, for other pages, or over is refused in words', async ({
  page,
  problems,
  stage,
}) => {
  problems.allow(/status of 40[13]/, 'the gateway refuses the session');
  const refused = inFrame(page).getByRole('heading', { name: 'This session does not count here' });
  for (const asked of [{ embedder: 'other' }, { embedder: 'other', origin: 'https://elsewhere.example' }]) {
    stage.play(mounting(stage, `session: '${await stage.sessionFor(asked)}'`));
    await page.goto(stage.host.origin);
    await expect(refused).toBeVisible();
    await expect.poll(() => said(page)).toContain('session-refused');
  }

  stage.play(mounting(stage, `session: '${await stage.sessionFor({ pages: ['jobs'] })}'`));
  await page.goto(stage.host.origin);
  await expect.poll(() => said(page)).toContain('page-not-allowed');
  await expect(inFrame(page).getByRole('heading', { name: 'This is not shown here' })).toBeVisible();
  await expect(inFrame(page).getByRole('link', { name: 'Chapterhouse' })).toHaveCount(0);

  const over = await stage.sessionFor();
  await stage.endSession(over);
  for (const session of [`'${over}'`, `async (reason) => { window.said.push(reason); return '${over}'; }`]) {
    stage.play(mounting(stage, `session: ${session}`));
    await page.goto(stage.host.origin);
    await expect(inFrame(page).getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(inFrame(page).getByRole('link', { name: 'Chapterhouse' })).toHaveCount(0);
  }
  // It is not asked for without end.
  expect((await said(page)).length).toBeLessThan(10);
});

test('a listed page that sends rubbish, a flood, what it has sent before, or from another window', async ({
  page,
  stage,
}) => {
  const [good, other] = [await stage.sessionFor(), await stage.sessionFor({ pages: ['jobs'] })];
  stage.play(`
    const to = '${stage.plugboard}';
    const [frame, foreign] = ['${stage.plugboard}/embed/intranet/connections', '/foreign'].map((src) => {
      const made = document.createElement('iframe');
      Object.assign(made, { src, title: src, width: 900, height: 600 });
      return made;
    });
    place.append(frame, foreign);
    await new Promise((loaded) => foreign.addEventListener('load', loaded));
    window.wrong = [];
    const port = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => window.wrong.push(data);
      return port2;
    };
    window.refused = (nonce) => {
      const init = { plugboard: 1, type: 'init', nonce, session: '${other}', capabilities: [] };
      const send = (data, ...ports) => frame.contentWindow.postMessage(data, to, ports);
      for (const rubbish of [null, 'init', 7, [], {}, new Map(), { type: 'init' }]) send(rubbish, port());
      send(init);
      send({ ...init, nonce: 'another-nonce-than-that-one' }, port());
      send({ ...init, plugboard: 2 }, port());
      send({ ...init, session: '../../' }, port());
      send({ ...init, theme: { font: 'x;} body { display: none' } }, port());
      send({ ...init, token: { server: '//evil.example', token: 'x' } }, port());
      send(init, port(), port());
      // From a window of this very origin, which is not the one around the frame.
      foreign.contentWindow.postMessage({ pass: init, to }, location.origin, [port()]);
    };
    addEventListener('message', ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== to || data.type !== 'ready' || window.port) return;
      window.refused(data.nonce);
      const { port1, port2 } = new MessageChannel();
      window.port = port1;
      window.nonce = data.nonce;
      port1.onmessage = ({ data }) => window.said.push(data.type);
      setTimeout(() => frame.contentWindow.postMessage(
        { plugboard: 1, type: 'init', nonce: data.nonce, session: '${good}', capabilities: [] }, to, [port2]), 300);
    });`);
  await page.goto(stage.host.origin);
  const frame = inFrame(page);
  await expect(frame.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible();
  await expect(frame.getByRole('link', { name: 'Chapterhouse', exact: true })).toBeVisible();
  const address = page.frames()[1]?.url();
  expect(address).toBe(`${stage.plugboard}/embed/intranet/connections`);

  // Again, with everything right: the frame has its host, and takes no second one.
  await page.evaluate(() => {
    const again: unknown = Reflect.get(window, 'refused');
    if (typeof again === 'function') Reflect.apply(again, window, [Reflect.get(window, 'nonce')]);
  });
  const send = (...messages: readonly unknown[]) =>
    page.evaluate((all) => {
      const port: unknown = Reflect.get(window, 'port');
      if (port instanceof MessagePort) for (const message of all) port.postMessage(message);
    }, messages);
  await send(
    null,
    'navigate',
    { type: 'navigate', path: '//evil.example/' },
    { type: 'navigate', path: 'https://evil.example/' },
    { type: 'navigate', path: '/../../servers' },
    { type: 'navigate', path: '/%2e%2e/plugins' },
    { type: 'theme', theme: { primary: 'red;}' } },
    { type: 'locale', locale: '../../de' },
    { type: 'session', session: { toString: 1 } },
    { type: 'constructor' },
  );
  await send(
    ...Array.from({ length: 5000 }, (_, index) => ({ type: 'locale', locale: index < 50 ? 'en' : 'de' })),
  );
  // When the flood is over it hears again, and nothing of the rubbish has had an effect.
  await expect
    .poll(async () => {
      await send({ type: 'locale', locale: 'de-CH' });
      return frame.locator('html').getAttribute('lang');
    })
    .toBe('de');
  await expect(frame.getByRole('heading', { level: 1, name: 'Verbindungen' })).toBeVisible();
  await expect(frame.getByRole('link', { name: 'Chapterhouse', exact: true })).toBeVisible();
  expect(page.frames()[1]?.url()).toBe(address);
  expect(await page.evaluate((): unknown => Reflect.get(window, 'wrong'))).toEqual([]);
});

test('an address of a server in a parameter leads nowhere', async ({ page, stage }) => {
  const session = await stage.sessionFor();
  const calls: string[] = [];
  page.on('request', (request) => calls.push(request.url()));
  const evil = encodeURIComponent(stage.stranger.origin);
  const wanted = `/connections?apiURL=${evil}&url=${evil}&server=${evil}&base=${evil}#${evil}`;
  stage.play(mounting(stage, `session: '${session}'`).replace(`'/connections'`, `'${wanted}'`));
  await page.goto(stage.host.origin);
  await expect(inFrame(page).getByRole('link', { name: 'Chapterhouse', exact: true })).toBeVisible();
  for (const path of [
    `/connections/${evil}/x`,
    `/connections/codex/..%2f..%2f..%2fapi%2fembed%2fsession`,
    '/connections/inventree-435/sample',
  ]) {
    stage.play(mounting(stage, `session: '${session}'`).replace(`'/connections'`, `'${path}'`));
    await page.goto(stage.host.origin);
    await expect(inFrame(page).getByRole('heading').first()).toBeVisible();
  }
  const origins = new Set(calls.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin));
  expect([...origins].toSorted()).toEqual([stage.host.origin, stage.plugboard].toSorted());
  expect(calls.filter((url) => url.includes('inventree-435') && url.includes('/api/'))).toEqual([]);
  expect(calls.filter((url) => url.includes(session))).toEqual([]);
});

test('a page hands over a token where the operator lets it, and gets nothing for it elsewhere', async ({
  page,
  problems,
  stage,
}) => {
  problems.allow(/status of 40[13]/, 'the gateway refuses the token');
  const calls: string[] = [];
  page.on('request', (request) => calls.push(`${request.url()} ${JSON.stringify(request.headers())}`));
  const handing = mounting(stage, `token: () => ({ server: 'codex', token: '${KEY}' })`);
  stage.play(handing.replace('intranet', 'trusting'));
  await page.goto(stage.host.origin);
  await expect(inFrame(page).getByRole('link', { name: 'Chapterhouse', exact: true })).toBeVisible();
  // It goes through one body, and what follows is a session's.
  expect(calls.filter((call) => call.includes(KEY))).toEqual([]);
  expect(await said(page)).toEqual([]);

  for (const [embedder, token] of [
    ['intranet', KEY],
    ['trusting', 'codex_sandbox_revoked-0003'],
  ] as const) {
    stage.play(handing.replace('intranet', embedder).replace(KEY, token));
    await page.goto(stage.host.origin);
    await expect(inFrame(page).getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect.poll(() => said(page)).toContain('session-refused');
    await expect(inFrame(page).getByRole('link', { name: 'Chapterhouse' })).toHaveCount(0);
  }
});
