import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BrowserContext, Page } from '@playwright/test';
import { CODEX_SIGN_IN } from './support/codex-answers.ts';
import { member, putSandboxDocument, sandboxDocuments } from './support/sandbox-account.ts';
import { passwordOf, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in at the provider' });
const account = (page: Page) => page.getByRole('region', { name: 'Account', exact: true });

/** Begins to connect an account, and gives the provider's window. */
async function beginIn(context: BrowserContext, page: Page): Promise<Page> {
  const opened = context.waitForEvent('page');
  await signInButton(page).click();
  return opened;
}

async function agreeIn(provider: Page): Promise<void> {
  await provider.getByRole('button', { name: 'quiet-reader' }).click();
  await provider.getByRole('button', { name: 'Allow' }).click();
}

test('two tabs connect an account at once, one of them too late: both say what is so, and either window serves', async ({
  page,
  context,
}) => {
  await signInQuietly(page, 'admin', ['codex']);
  await page.goto('/connections?q=Chapterhouse');
  await page.getByRole('link', { name: 'Chapterhouse', exact: true }).click();
  await expect(account(page)).toContainText('Not connected');
  const other = await context.newPage();
  await other.goto(page.url());
  const first = await beginIn(context, page);
  const second = await beginIn(context, other);
  await expect(second.getByRole('button', { name: 'quiet-reader' })).toBeVisible();

  // One that took longer than the server waits: where the gateway leads a window then.
  const [pluginId = ''] = page.url().split('/').slice(-1);
  const late = await context.newPage();
  await late.goto(`/connections/return?outcome=expired&server=codex&plugin=${pluginId}`);
  await expect(late.getByRole('heading', { name: 'That took longer than five minutes' })).toBeVisible();
  await expect(late.getByRole('main')).toContainText('begin anew where you came from');
  for (const tab of [page, other]) {
    await expect(tab.getByRole('alert')).toContainText('That took longer than five minutes');
    await expect(tab.getByRole('button', { name: 'Try again' })).toBeVisible();
  }
  await late.close();

  await agreeIn(first);
  for (const tab of [page, other]) {
    await expect(tab.getByText('Account connected: Chapterhouse on Library')).toBeVisible();
    await expect(account(tab)).toContainText('Connected');
    await expect(tab.getByRole('alert')).toHaveCount(0);
  }
  await agreeIn(second);
  await expect(second.getByRole('heading', { name: 'The account is connected' })).toBeVisible();
  await page.reload();
  await expect(account(page)).toContainText('Connected');
});

test('who has lost the account on the server is told so, and what was typed and begun is there when it is back', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /api\/servers/, status: 401 }, 'the account is gone');
  await signInQuietly(page, 'maintainer', ['codex']);
  await page.goto('/connections?q=Pagekeeper');
  await page.getByRole('link', { name: 'Pagekeeper', exact: true }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Token' });
  await field.fill('token_quiet-reader');

  const user = sandboxDocuments(gateway, 'codex', 'users').find(
    (one) => member(one, 'username') === 'maintainer',
  );
  const place = ['users', String(member(user, 'id'))] as const;
  putSandboxDocument(gateway, 'codex', place, null);
  await page.getByRole('button', { name: 'Store the token' }).click();
  const ended = page.getByRole('alert').filter({ hasText: 'Your session on Library has ended' });
  await expect(ended).toContainText('Store the token for “Pagekeeper”');
  await ended.getByRole('button', { name: 'Sign in again' }).click();
  await ended.getByLabel('User name').fill('maintainer');
  await ended.getByLabel('Password', { exact: true }).fill(passwordOf('maintainer'));
  await ended.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(ended).toContainText('Library refused the sign-in');
  await expect(field).toHaveValue('token_quiet-reader');

  putSandboxDocument(gateway, 'codex', place, user);
  await ended.getByLabel('Password', { exact: true }).fill(passwordOf('maintainer'));
  await ended.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(ended).toHaveCount(0);
  await expect(page.getByText('The token works')).toBeVisible({ timeout: 20_000 });
  await expect(account(page)).toContainText('Connected');
});

const PLUGIN = '3f2b8f9e-3d4a-4b5c-8d6e-9f0a1b2c3d4e';
const MINE = '0b2f4f0e-6f0d-4a53-9d8c-0d9a1f6f7a01';
const SOMEBODYS = '0b2f4f0e-6f0d-4a53-9d8c-0d9a1f6f7a02';
const TYPE = 'user_plugin_sync';
const STARTED = '2026-01-01T00:00:00Z';
const CONNECTION = {
  id: 'c',
  pluginId: PLUGIN,
  pluginName: 'sync-ferry',
  pluginDisplayName: 'Ferry',
  pluginType: 'user',
  enabled: true,
  connected: true,
  requiresAuth: false,
  requiresOauth: false,
  oauthConfigured: false,
  healthStatus: 'healthy',
  autoSync: false,
  capabilities: { readSync: true, userRecommendationProvider: false },
  config: {},
  createdAt: STARTED,
};

const OF = `/api/v1/user/plugins/${PLUGIN}`;

const ANSWERS: Readonly<Record<string, unknown>> = {
  ...CODEX_SIGN_IN,
  '/api/v1/user/plugins': { enabled: [CONNECTION], available: [] },
  [OF]: CONNECTION,
  [`${OF}/sync`]: { taskId: MINE, message: 'Queued' },
  [`${OF}/sync/status`]: {
    pluginId: PLUGIN,
    pluginName: 'sync-ferry',
    connected: true,
    enabled: true,
    failureCount: 0,
    healthStatus: 'healthy',
  },
};

/** A Codex on which one sync runs until the test ends it, and whose stream of tasks the test writes. */
class SyncingCodex {
  readonly #streams: ServerResponse[] = [];
  /** Whether the stream ends as soon as it is opened, as behind a proxy that lets none through. */
  #cut = false;
  #task: Record<string, unknown> | null = null;

  answer(path: string, response: ServerResponse): void {
    if (path === '/api/v1/tasks/stream') return this.#open(response);
    if (path === `${OF}/sync`) {
      if (this.#task?.['status'] === 'processing') {
        const refusal = { error: 'Conflict', message: 'A sync is already in progress' };
        return void response
          .writeHead(409, { 'content-type': 'application/json' })
          .end(JSON.stringify(refusal));
      }
      this.begin();
    }
    const answer = path === `${OF}/tasks` ? this.#task : ANSWERS[path];
    if (answer === null) return void response.writeHead(204).end();
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    return void response.end(JSON.stringify(answer ?? { error: 'NotFound', message: 'x' }));
  }

  /** As this browser asks for it, or another one of the same person. */
  begin(): void {
    this.#task = { taskId: MINE, taskType: TYPE, status: 'processing', createdAt: STARTED };
  }

  get listened(): boolean {
    return this.#streams.length > 0;
  }

  /** Tells everybody who listens how somebody's task goes on, as the server does. */
  tell(taskId: string, current: number, message: string): void {
    const progress = { current, total: 4, message };
    const event = { taskId, taskType: TYPE, status: 'running', progress, startedAt: STARTED };
    for (const stream of this.#streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  cut(): void {
    this.#cut = true;
    for (const stream of this.#streams) stream.end();
  }

  end(): void {
    const result = { pluginId: PLUGIN, userId: 'u', pulled: 31, matched: 30, applied: 2, pushed: 1 };
    this.#task = { ...this.#task, status: 'completed', completedAt: STARTED, result };
  }

  #open(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (this.#cut) return void response.end();
    response.write(': here\n\n');
    return void this.#streams.push(response);
  }
}

/** Signs in at the gateway of a server of the test's own, and gives the address of the connection there. */
async function signInAt(page: Page, gateway: string): Promise<string> {
  await page.request.post(`${gateway}/api/servers/parts/session`, {
    headers: { 'X-Plugboard': '1' },
    data: { method: 'password', username: 'reader', password: 'x' },
  });
  return `${gateway}/connections/parts/${PLUGIN}`;
}

const pathOf = (request: IncomingMessage) => new URL(request.url ?? '', 'http://x.invalid').pathname;

test('a server to which providers return by themselves is believed, whatever becomes of the window', async ({
  page,
  context,
  startUpstream,
}) => {
  await context.route('https://provider.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Provider</title>' }),
  );
  const begun = { ...CONNECTION, connected: false, requiresAuth: true, requiresOauth: true };
  let connection: Record<string, unknown> = { ...begun, oauthConfigured: true };
  const back = encodeURIComponent('https://codex.example/api/v1/user/plugins/oauth/callback');
  const redirectUrl = `https://provider.example/authorize?state=s&redirect_uri=${back}`;
  const upstream = await startUpstream(
    (request, response) => {
      const path = pathOf(request);
      const answers: Readonly<Record<string, unknown>> = {
        ...ANSWERS,
        '/api/v1/user/plugins': { enabled: [connection], available: [] },
        [OF]: connection,
        [`${OF}/oauth/start`]: { redirectUrl },
      };
      if (path === `${OF}/tasks`) return void response.writeHead(204).end();
      const known = Object.hasOwn(answers, path);
      response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify(known ? answers[path] : { error: 'NotFound', message: 'x' }));
    },
    { system: 'codex', name: 'Books' },
  );
  await page.goto(await signInAt(page, upstream.gateway.url));
  const provider = await beginIn(context, page);
  await provider.waitForURL(/provider\.example/);
  await expect(page.getByText('The provider returns to Books itself.')).toBeVisible();
  await expect(page.getByText('provider.example', { exact: true })).toBeVisible();
  await provider.close();
  await expect(page.getByRole('button', { name: 'I have finished' })).toBeVisible();
  connection = { ...connection, connected: true, lastSuccessAt: STARTED };
  await page.getByRole('button', { name: 'I have finished' }).click();
  await expect(page.getByText('Account connected: Ferry on Books')).toBeVisible();
  await expect(account(page)).toContainText('Connected');
});

test('a sync is told by the stream, without what others do, by asking when that breaks, and joined where one runs', async ({
  page,
  problems,
  startUpstream,
}) => {
  problems.allow(/status of 409/, 'a sync is under way that this page does not know of');
  const codex = new SyncingCodex();
  const upstream = await startUpstream((request, response) => codex.answer(pathOf(request), response), {
    system: 'codex',
    name: 'Books',
  });
  await page.goto(await signInAt(page, upstream.gateway.url));
  const sync = page.getByRole('region', { name: 'Sync', exact: true });
  await sync.getByRole('button', { name: 'Sync now' }).click();
  await expect.poll(() => codex.listened).toBe(true);
  codex.tell(SOMEBODYS, 3, 'The diary of somebody else');
  codex.tell(MINE, 1, 'Fetching the shelf');
  const steps = sync.getByRole('progressbar', { name: 'Sync of Ferry' });
  await expect(sync.getByText('Fetching the shelf')).toBeVisible();
  await expect(steps).toHaveAttribute('aria-valuenow', '1');
  await expect(page.getByText('somebody else')).toHaveCount(0);

  codex.cut();
  codex.end();
  await expect(sync.getByText('Done', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(steps).toHaveCount(0);
  await expect(sync.getByText('31', { exact: true })).toBeVisible();

  // From the beginning without a stream: it says that it asks.
  await sync.getByRole('button', { name: 'Sync now' }).click();
  await expect(sync.getByText('The server does not tell the steps at the moment')).toBeVisible();
  codex.end();
  await expect(sync.getByText('Done', { exact: true })).toBeVisible({ timeout: 20_000 });

  // One that runs already is what was wanted, and no error.
  codex.begin();
  await sync.getByRole('button', { name: 'Sync now' }).click();
  await expect(sync.getByText('A sync was under way already.')).toBeVisible();
  await expect(steps).toBeVisible();
  codex.end();
  await expect(sync.getByText('Done', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});
