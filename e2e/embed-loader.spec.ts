import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { expectNoViolationsNow } from './support/axe.ts';
import { type SmallSite, startSmallSite } from './support/small-site.ts';
import { expect, test as base } from './support/test.ts';

/**
 * The loader (`embed.js`) in a host's page, with a frame that does as the test says: what the contract makes of frames
 * that keep to it, and of those that do not. Plugboard's own frame is in `embed-*.spec.ts` beside this.
 */

/** A frame that says it is ready, and then what it is told to. `?silent` says nothing. */
const FRAME = `<!doctype html><html lang="en"><title>Frame</title><main><h1>Inside</h1><button>In the frame</button></main>
<script>
  window.heard = [];
  window.ready = (nonce) => parent.postMessage({ plugboard: 1, type: 'ready', nonce }, location.ancestorOrigins[0]);
  addEventListener('message', ({ data, origin, ports: [port] }) => {
    if (origin !== location.ancestorOrigins[0] || data?.type !== 'init') return;
    window.inits = (window.inits ?? 0) + 1;
    window.init = data;
    window.port = port;
    port.onmessage = ({ data }) => window.heard.push(data);
  });
  if (!location.pathname.includes('silent')) ready('nonce-' + crypto.randomUUID());
</script>`;

/** What a proxy says in place of Plugboard, and what says nothing to a host. */
const BAD_GATEWAY = '<!doctype html><html lang="en"><title>502</title><h1>Bad gateway</h1>';

interface Sites {
  /** The host's page runs what the test writes there, after `import { mount, openDialog } from '/embed.js'`. */
  readonly open: (page: Page, script: string, path?: string) => Promise<void>;
  readonly host: SmallSite;
  readonly framed: SmallSite;
}

const test = base.extend<{ sites: Sites }>({
  sites: async ({}, use) => {
    let script = '';
    let framed: SmallSite | null = null;
    const host = await startSmallSite((path) => {
      if (path === '/embed.js')
        return { body: readFileSync('dist/app/embed.js', 'utf8'), type: 'text/javascript' };
      if (path === '/host.js') {
        const body = `import * as embed from '/embed.js'; const { mount, openDialog } = embed; window.log = [];
          const log = (name) => (value) => window.log.push(value === undefined ? [name] : [name, value]);
          const place = document.querySelector('#place'); const url = '${framed?.localhost}/embed/intranet';
          const session = 'session-0123456789abcdef'; ${script}`;
        return { body, type: 'text/javascript' };
      }
      if (path !== '/') return undefined;
      return {
        type: 'text/html',
        // What a careful host sends; see docs/embedding.md.
        headers: {
          'content-security-policy': `default-src 'none'; script-src 'self'; img-src data:; frame-src ${framed?.localhost}`,
        },
        body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><main><h1>Host</h1>
          <button id="opener">Open</button><div id="place"></div></main><script type="module" src="/host.js"></script>`,
      };
    });
    let isDown = false;
    framed = await startSmallSite((path) => {
      if (path === '/down') isDown = true;
      if (path === '/up') isDown = false;
      return { body: isDown ? BAD_GATEWAY : FRAME, type: 'text/html' };
    });
    const open = async (page: Page, written: string) => {
      script = written;
      await page.goto(host.origin);
    };
    await use({ open, host, framed });
    await host.close();
    await framed.close();
  },
});

const logOf = (page: Page) =>
  page.evaluate((): readonly unknown[] => {
    const log: unknown = Reflect.get(window, 'log');
    return Array.isArray(log) ? Array.from<unknown>(log) : [];
  });

/** What the frame has in a variable of its window. */
const within = (frame: Frame, name: string) =>
  frame.evaluate((key): unknown => Reflect.get(window, key), name);

/** The frame that stands in the page, once it has shaken hands. */
async function connected(page: Page, origin: string): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().startsWith(origin));
  await expect
    .poll(
      async () =>
        await find()
          ?.evaluate(() => 'port' in window)
          .catch(() => false),
    )
    .toBe(true);
  const frame = find();
  if (!frame) throw new Error('The frame has gone.');
  return frame;
}

/** In a moment, since the frame is gone then, and with it whoever waits for an answer from it. */
const sayClose = (frame: Frame) =>
  frame.evaluate(() => {
    const port: unknown = Reflect.get(window, 'port');
    if (port instanceof MessagePort) setTimeout(() => port.postMessage({ type: 'close' }), 50);
  });

/** Time passes for the host. */
const passASecond = (page: Page) =>
  page.evaluate(() => {
    const then = performance.now.bind(performance);
    performance.now = () => then() + 1001;
  });

/** What the host has said to it since its first message. */
const heardOf = async (frame: Frame): Promise<readonly unknown[]> => {
  const heard = await within(frame, 'heard');
  return Array.isArray(heard) ? Array.from<unknown>(heard) : [];
};

const say = (frame: Frame, ...messages: readonly unknown[]) =>
  frame.evaluate((all) => {
    const port: unknown = Reflect.get(window, 'port');
    if (port instanceof MessagePort) for (const message of all) port.postMessage(message);
  }, messages);

test('mounts a frame, gives it what the host has, and tells the host what it says', async ({
  page,
  sites,
}) => {
  await sites.open(
    page,
    `let calls = 0;
    window.handle = mount(place, {
      url, page: '/connections?q=1', title: 'Accounts', locale: 'de-AT', theme: { scheme: 'dark', radius: 4 },
      session: async (reason) => { log('asked')(reason); calls += 1; await new Promise((go) => { if (calls === 1) window.backendAnswers = go; else setTimeout(go, 50); }); return session + calls; },
      onEvent: log('event'), onNavigate: log('navigate'), onError: log('error'),
    });
    handle.whenReady.then(() => log('ready')());`,
  );
  const frame = await connected(page, sites.framed.localhost);
  const iframe = page.locator('iframe');
  expect(frame.url()).toBe(`${sites.framed.localhost}/embed/intranet/connections?q=1`);
  await expect(iframe).toHaveAttribute('title', 'Accounts');
  await expect(iframe).toHaveAttribute('allow', 'clipboard-write');
  await expect(iframe).toHaveAttribute('referrerpolicy', 'strict-origin');
  await expect(iframe).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
  );
  await expect(iframe).toHaveCSS('color-scheme', 'dark');
  expect(await within(frame, 'init')).toMatchObject({
    plugboard: 1,
    locale: 'de-AT',
    theme: { scheme: 'dark', radius: 4 },
    capabilities: [],
  });
  // The session has come after the first message, and before the frame asks for it: the host is asked once.
  await page.evaluate(() => {
    const answer: unknown = Reflect.get(window, 'backendAnswers');
    if (typeof answer === 'function') Reflect.apply(answer, window, []);
  });
  await say(frame, { type: 'needSession', reason: 'none' });
  await expect
    .poll(() => within(frame, 'heard'))
    .toEqual([{ type: 'session', session: 'session-0123456789abcdef1' }]);
  await say(frame, { type: 'needSession', reason: 'ended' }, { type: 'needSession', reason: 'ending' });
  await expect
    .poll(() => within(frame, 'heard'))
    .toContainEqual({ type: 'session', session: 'session-0123456789abcdef2' });
  const asked = (await logOf(page)).filter((line) => String(line).startsWith('asked'));
  expect(asked).toEqual([
    ['asked', 'none'],
    ['asked', 'ended'],
  ]);

  const event = { name: 'connected', server: 'books', plugin: 'p' };
  await say(
    frame,
    { type: 'resize', height: 431 },
    { type: 'event', event },
    { type: 'navigate', path: '/jobs/a/b', page: 'jobs', outside: true },
    { type: 'error', code: 'theme-refused', message: 'primary' },
  );
  await expect(iframe).toHaveCSS('height', '431px');
  expect(await logOf(page)).toEqual(
    expect.arrayContaining([
      ['ready'],
      ['event', event],
      ['navigate', expect.objectContaining({ path: '/jobs/a/b', page: 'jobs', outside: true })],
      ['error', expect.objectContaining({ code: 'theme-refused', message: 'primary' })],
    ]),
  );

  // A new page in the frame begins where it can be seen; a filter in its address moves nothing.
  const top = () => iframe.evaluate((element) => Math.round(element.getBoundingClientRect().top) || 0);
  const lookBelow = () =>
    page.evaluate(() => {
      document.body.style.paddingBottom = '3000px';
      window.scrollTo(0, 400);
    });
  await lookBelow();
  await say(frame, { type: 'navigate', path: '/connections/a/b?x=1', page: 'connections', outside: false });
  await expect.poll(top).toBe(0);
  await lookBelow();
  await say(
    frame,
    { type: 'navigate', path: '/connections/a/b?x=2', page: 'connections', outside: false },
    { type: 'resize', height: 430 },
  );
  await expect(iframe).toHaveCSS('height', '430px');
  expect(await top()).toBeLessThan(0);

  await page.evaluate(() => {
    const handle: unknown = Reflect.get(window, 'handle');
    const update: unknown = Reflect.get(Object(handle), 'update');
    if (typeof update !== 'function') throw new Error('There is no handle.');
    Reflect.apply(update, handle, [
      { theme: { scheme: 'light' }, locale: 'en', page: '/plugins', session: 'another-0123456789abcdef' },
    ]);
  });
  await expect
    .poll(() => within(frame, 'heard'))
    .toEqual(
      expect.arrayContaining([
        { type: 'theme', theme: { scheme: 'light' } },
        { type: 'locale', locale: 'en' },
        { type: 'navigate', path: '/plugins' },
        { type: 'session', session: 'another-0123456789abcdef' },
      ]),
    );
  await expect(iframe).toHaveCSS('color-scheme', 'light');
});

test('drops what does not come from its frame, and what is no message', async ({ page, sites }) => {
  await sites.open(
    page,
    `mount(place, { url, page: '/plugins', session, onEvent: log('event'), onNavigate: log('navigate'), onError: log('error') });
    // Another frame of the very same origin, which was not made by the loader.
    const foreign = document.createElement('iframe');
    foreign.src = url + '/foreign-silent'; foreign.title = 'Foreign'; document.body.append(foreign);`,
  );
  const frame = await connected(page, sites.framed.localhost);
  await expect.poll(() => page.frames().length).toBe(3);
  const foreign = page.frames().find((one) => one.url().endsWith('foreign-silent'));
  if (!foreign) throw new Error('The other frame is missing.');
  await foreign.waitForLoadState();
  const post = (from: Frame | Page, data: unknown) =>
    from.evaluate((sent) => {
      (window.parent === window ? window : window.parent).postMessage(sent, '*');
    }, data);
  const ready = (nonce: string) => ({ plugboard: 1, type: 'ready', nonce });
  await post(foreign, ready('nonce-of-a-foreign-window'));
  // The host's own page, which is another origin's window.
  await post(page, ready('nonce-of-the-host-itself'));
  for (const data of [null, 'ready', ready('short'), { ...ready('nonce-0123456789'), plugboard: 2 }, []]) {
    await post(frame, data);
  }
  // The first message again: a second port for it would cut the first one off.
  const nonce = await frame.evaluate((): unknown =>
    Reflect.get(Object(Reflect.get(window, 'init')), 'nonce'),
  );
  await post(frame, { plugboard: 1, type: 'ready', nonce });
  await say(
    frame,
    null,
    'close',
    {},
    { type: 'resize', height: '9000px' },
    { type: 'resize', height: 1e9 },
    { type: 'navigate', path: 'https://evil.example/', page: null, outside: true },
    { type: 'event', event: { name: 'connected', server: '../x', plugin: 'p' } },
    { type: 'error', code: 'whatever', message: '<img>' },
    { type: 'needSession', reason: 'please' },
    { type: 'resize', height: 222 },
  );
  await expect(page.locator('iframe').first()).toHaveCSS('height', '222px');
  expect(await logOf(page)).toEqual([]);
  expect(await within(frame, 'inits')).toBe(1);
  expect(await within(foreign, 'init')).toBeUndefined();
  expect(await within(frame, 'heard')).toEqual([]);

  // A flood: of what comes in one second, the first hundred count.
  const event = { name: 'connected', server: 'books', plugin: 'p' };
  await say(frame, ...Array.from({ length: 5000 }, () => ({ type: 'event', event })));
  await expect.poll(async () => (await logOf(page)).length).toBeGreaterThan(50);
  await say(frame, { type: 'resize', height: 111 });
  expect((await logOf(page)).length).toBeLessThan(1000);
  // It goes on when the flood is over, and a frame that is loaded anew is spoken to anew.
  await frame.evaluate(() => {
    Reflect.set(window, 'isOld', true);
    location.reload();
  });
  await expect.poll(() => within(frame, 'isOld').catch(() => true)).toBeUndefined();
  await say(await connected(page, sites.framed.localhost), { type: 'resize', height: 333 });
  await expect(page.locator('iframe').first()).toHaveCSS('height', '333px');
});

test('opens a dialog, with the focus in the frame and afterwards back', async ({ page, sites }) => {
  await sites.open(
    page,
    `document.querySelector('#opener').addEventListener('click', () => {
      window.dialog = openDialog({ url, page: '/connections', session, title: 'Accounts', onClose: log('closed') });
      try { openDialog({ url, page: '/plugins', session }); } catch (error) { log('second')(error.message); }
    });`,
  );
  const opener = page.getByRole('button', { name: 'Open' });
  const dialog = page.getByRole('dialog', { name: 'Accounts' });
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  let frame = await connected(page, sites.framed.localhost);
  expect(await within(frame, 'init')).toMatchObject({ capabilities: ['dialog'] });
  expect(await logOf(page)).toEqual([['second', 'Plugboard: a dialog is open already']]);
  expect(await focused()).toBe('IFRAME');
  await page.keyboard.press('Tab');
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'In the frame' })).toBeFocused();
  await expectNoViolationsNow(page);

  // Escape in the frame is the frame's, and it says when it is done.
  await sayClose(frame);
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page.locator('iframe')).toHaveCount(0);

  // The button asks the frame first, however often it is pressed while the frame answers.
  await page.keyboard.press('Enter');
  frame = await connected(page, sites.framed.localhost);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => within(frame, 'heard')).toContainEqual({ type: 'close' });
  const closing = dialog.getByRole('button', { name: 'Close' });
  await closing.click();
  await passASecond(page);
  await say(frame, { type: 'stay' }, { type: 'resize', height: 250 });
  await expect(page.locator('iframe')).toHaveCSS('height', '250px');
  await closing.click();
  await expect.poll(async () => (await heardOf(frame)).length).toBe(3);
  await expect(dialog).toBeVisible();
  // One that does not answer for a second is closed when it is asked again.
  await passASecond(page);
  await closing.click();
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  // Escape outside of the frame.
  await page.keyboard.press('Enter');
  frame = await connected(page, sites.framed.localhost);
  await dialog.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => within(frame, 'heard')).toContainEqual({ type: 'close' });
  await sayClose(frame);
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  expect((await logOf(page)).filter((line) => String(line) === 'closed')).toHaveLength(3);
});

test('says when the frame does not come up, and tries again', async ({ page, sites }) => {
  await fetch(`${sites.framed.origin}/down`);
  await sites.open(
    page,
    `document.documentElement.lang = 'de';
    mount(place, { url, page: '/plugins', session, timeout: 300, onError: ({ code }) => log('error')(code) });`,
  );
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Das konnte nicht geladen werden.');
  expect(await logOf(page)).toEqual([['error', 'timeout']]);
  await notice.getByRole('button', { name: 'Erneut versuchen' }).click();
  await expect
    .poll(() => logOf(page))
    .toEqual([
      ['error', 'timeout'],
      ['error', 'timeout'],
    ]);
  await expectNoViolationsNow(page);
  await fetch(`${sites.framed.origin}/up`);
  await notice.getByRole('button').click();
  await connected(page, sites.framed.localhost);
  await expect(page.locator('iframe')).toBeVisible();
  await expect(notice).toBeEmpty();
  await page.keyboard.press('Tab');
  await expect(page.frameLocator('iframe').getByRole('button')).toBeFocused();
});

test('is an element too', async ({ page, sites }) => {
  await sites.open(
    page,
    `const element = document.createElement('plugboard-embed');
    element.setAttribute('page', '/connections');
    element.setAttribute('frame-title', 'Accounts');
    for (const name of ['ready', 'event', 'navigate', 'error']) {
      element.addEventListener('plugboard-' + name, ({ detail }) => log(name)(detail));
    }
    place.append(element);
    window.element = element;
    setTimeout(() => { element.setAttribute('url', url); element.session = () => session; element.theme = { scheme: 'dark' }; });`,
  );
  let frame = await connected(page, sites.framed.localhost);
  await expect(page.locator('plugboard-embed iframe')).toHaveAttribute('title', 'Accounts');
  expect(await within(frame, 'init')).toMatchObject({ theme: { scheme: 'dark' }, locale: 'en' });
  await say(frame, { type: 'event', event: { name: 'jobSaved', server: 's', library: 'l', job: 'j' } });
  await expect
    .poll(() => logOf(page))
    .toEqual([
      ['ready', null],
      ['event', { name: 'jobSaved', server: 's', library: 'l', job: 'j' }],
    ]);
  await page.evaluate(() => document.querySelector('plugboard-embed')?.setAttribute('page', '/plugins'));
  await expect.poll(() => within(frame, 'heard')).toContainEqual({ type: 'navigate', path: '/plugins' });
  // Taken out and put back, as frameworks do.
  await page.evaluate(() => document.querySelector('plugboard-embed')?.remove());
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.evaluate(() => {
    const element: unknown = Reflect.get(window, 'element');
    if (element instanceof Element) document.body.append(element);
  });
  frame = await connected(page, sites.framed.localhost);
  expect(frame.url()).toBe(`${sites.framed.localhost}/embed/intranet/plugins`);
});

test('tells a host’s developer at once what cannot work', async ({ page, sites }) => {
  await sites.open(
    page,
    `const attempts = {
      own: { url: location.origin + '/embed/intranet', page: '/plugins', session },
      page: { url, page: '//evil.example/', session },
      theme: { url, page: '/plugins', session, theme: { primary: 'red' } },
      none: { url, page: '/plugins' },
      script: { url: 'javascript:alert(1)', page: '/plugins', session },
    };
    for (const [name, options] of Object.entries(attempts)) {
      try { mount(place, options); log(name)('mounted'); } catch (error) { log(name)(error.message); }
    }
    place.textContent = 'What was there';
    // Mounted twice: the second one takes the place of the first.
    const first = mount(place, { url: url + '?token=secret', page: '/one', session });
    mount(place, { url: url.replace('//', '//name:password@') + '?token=secret', page: '/two', session: () => { throw new Error('no'); }, onError: log('error') });`,
  );
  const frame = await connected(page, sites.framed.localhost);
  expect(frame.url()).toBe(`${sites.framed.localhost}/embed/intranet/two`);
  await expect(page.locator('iframe')).toHaveCount(1);
  expect(await logOf(page)).toEqual([
    ['own', 'Plugboard: url has this page’s origin'],
    ['page', 'Plugboard: page is wrong'],
    ['theme', 'Plugboard: theme is wrong'],
    ['none', 'Plugboard: session is missing'],
    ['script', expect.stringContaining('URL')],
    ['error', { code: 'session-failed', message: 'Error: no' }],
  ]);
});
