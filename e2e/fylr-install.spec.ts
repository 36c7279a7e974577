import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page, TestInfo } from '@playwright/test';
import {
  member,
  putSandboxDocument,
  type SandboxAccount,
  sandboxAccount,
  sandboxDocuments,
} from './support/sandbox-account.ts';
import type { GatewayProcess } from './support/gateway-process.ts';
import { samplePackage } from './support/sample-package.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const FYLR = 'https://plugins.example.org/fylr';
const INSTALL = '/servers/fylr/install';

const install = (page: Page) => page.getByRole('button', { name: 'Install', exact: true });
const file = (page: Page) => page.getByRole('button', { name: 'ZIP file', exact: true });
const inTheFile = (page: Page) => page.getByRole('region', { name: 'In the file' });
/** What came of it. */
const outcome = (page: Page, name: RegExp) => page.getByRole('region', { name });

/** Chooses a sample as a person does, from a folder: it is read in slices as it is needed. */
async function choose(page: Page, gateway: GatewayProcess, name: string, testInfo: TestInfo): Promise<void> {
  const path = testInfo.outputPath(name);
  await writeFile(path, await samplePackage(gateway, name));
  await file(page).setInputFiles(path);
}

/**
 * Lets the page wait for every file that it reads, as for one on a slow drive.
 * @returns what lets it read
 */
async function holdReading(page: Page): Promise<() => Promise<void>> {
  const hold = await page.evaluateHandle(() => {
    let letGo: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    Blob.prototype.arrayBuffer = async function read() {
      await held;
      return new Response(this).arrayBuffer();
    };
    return () => letGo?.();
  });
  return () => hold.evaluate((release) => release());
}

/** Drops samples onto the place for a file, as out of a folder's window. */
async function drop(page: Page, gateway: GatewayProcess, names: readonly string[]): Promise<void> {
  const files = await Promise.all(
    names.map(async (name) => ({ name, content: (await samplePackage(gateway, name)).toString('base64') })),
  );
  const carried = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, content } of all) {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: 'application/zip' }));
    }
    return data;
  }, files);
  await page.getByText('Drop it here, or choose it.').dispatchEvent('drop', { dataTransfer: carried });
}

/** Lets the browser send so many bytes a second from now on; with null as many as it can. */
async function setUploadSpeed(devtools: CDPSession, bytesPerSecond: number | null): Promise<void> {
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond ?? -1,
  });
}

/** The files that are sent from now on. */
function watchUploads(page: Page): readonly string[] {
  const uploads: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/eas/put')) uploads.push(request.url());
  });
  return uploads;
}

test('what is wrong with a ZIP file is said where it is dropped or chosen, and it does not leave the browser', async ({
  page,
  gateway,
}, testInfo) => {
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto(INSTALL);
  await page.getByRole('link', { name: /^ZIP file/ }).click();
  const uploads = watchUploads(page);
  await install(page).click();
  await expect(page.getByText('Choose a file first.')).toBeVisible();
  const place = page.getByRole('region', { name: 'ZIP file' });
  await drop(page, gateway, ['no-manifest.zip', 'picture-frames.zip']);
  await expect(place.getByText('of the 2 that were dropped, the first was taken.')).toBeVisible();
  await expect(place.getByText('There is no manifest.yml in the folder “picture-frames”.')).toBeVisible();
  for (const [name, words] of [
    ['climbs-out.zip', 'climbed-out.txt” in the ZIP file leads out of it.'],
    ['cut-short.zip', 'This is no ZIP file, or it is cut short.'],
    ['tabs.zip', 'Line 2 of manifest.yml is indented with a tab.'],
    ['bomb.zip', 'more than a hundred times as large'],
    ['many-files.zip', '20,001 entries, which is too many for a plugin.'],
    ['link.zip', 'is a link to another file.'],
    ['wrong-name.zip', '“Picture Frames”'],
  ] as const) {
    await choose(page, gateway, name, testInfo);
    await expect(place.getByText(words)).toBeVisible();
    await install(page).click();
  }
  expect(uploads).toEqual([]);
});

test('a ZIP file is installed with its settings, and replaced by a newer one', async ({
  page,
  gateway,
  problems,
}, testInfo) => {
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto(`${INSTALL}/zip`);
  const uploads = watchUploads(page);

  // A press while the file is still being looked into is not lost: it waits for that.
  const letRead = await holdReading(page);
  await choose(page, gateway, 'picture-frames.zip', testInfo);
  await expect(page.getByText('Looking into the file …')).toBeVisible();
  await install(page).click();
  await expect(page.getByText('It begins as soon as the file has been looked into.')).toBeVisible();
  expect(uploads).toEqual([]);
  await letRead();
  const installed = outcome(page, /^“picture-frames.zip” is installed on Media$/);
  await expect(
    installed.getByText('must reload the page to see the change.', { exact: false }),
  ).toBeVisible();
  await installed.getByRole('link', { name: 'Picture frames' }).click();
  const id = /\/plugins\/fylr\/(\d+)$/.exec(page.url())?.[1] ?? '';
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByLabel('Width, in millimetres')).toHaveValue('30');

  // The same again is refused; the file that was sent is named, and used by another try.
  problems.expectRequest({ url: /plugin\/manage$/, status: 400 }, 'its name is taken');
  await page.goto(`${INSTALL}/zip`);
  await choose(page, gateway, 'picture-frames.zip', testInfo);
  await expect(inTheFile(page)).toBeVisible();
  // Said before anything is sent, too.
  const place = page.getByRole('region', { name: 'ZIP file' });
  await expect(place.getByText('“Picture frames” is on Media already')).toBeVisible();
  await install(page).click();
  const refused = outcome(page, /^“picture-frames.zip” was not installed on Media$/);
  await expect(refused).toContainText('A plugin of this name is installed already.');
  await expect(refused).toContainText(/The uploaded file lies on the server as number \d+/);
  expect(uploads).toHaveLength(2);
  await install(page).click();
  await expect(refused).toContainText('A plugin of this name is installed already.');
  expect(uploads).toHaveLength(2);

  await place.getByRole('link', { name: 'Update it with a file' }).click();
  await expect(page).toHaveURL(`${INSTALL}/zip?plugin=${id}`);
  await choose(page, gateway, 'never-done.zip', testInfo);
  await expect(place.getByText('It holds “never-done”, and “picture-frames” is to be')).toBeVisible();
  await choose(page, gateway, 'picture-frames.zip', testInfo);
  await expect(place.getByText('The version in the file is the one that is installed: 1.0.')).toBeVisible();
  await expect(page.getByText(/Now: version 1\.0, build v1\.0 of /)).toBeVisible();
  await choose(page, gateway, 'picture-frames-1.10.zip', testInfo);
  await expect(inTheFile(page).getByText('1.10')).toBeVisible();
  await expect(place.getByText('From version 1.0 to 1.10.')).toBeVisible();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  const updated = outcome(page, /^“Picture frames” is updated on Media$/);
  await expect(updated.getByText('From version 1.0 to 1.10.')).toBeVisible();
  await expect(updated.getByText('Build v1.0 → v1.10.')).toBeVisible();
  await expect(updated.getByText(/^Changed .+ → .+\.$/)).toBeVisible();
  await updated.getByRole('link', { name: 'Picture frames' }).click();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByLabel('Shadow')).toBeVisible();

  // Nothing brings an uploaded package back: its name is typed.
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await page.getByRole('button', { name: 'Remove …' }).click();
  const question = page.getByRole('dialog', { name: /^Remove “/ });
  for (const loss of [
    'its ZIP file must be uploaded again',
    'data models and workflows',
    'when they reload the page',
  ]) {
    await expect(question.getByText(loss, { exact: false })).toBeVisible();
  }
  await expect(question.getByRole('button', { name: 'Delete' })).toBeDisabled();
  await question.getByRole('textbox').fill('Picture frames');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL(/\/plugins\?server=fylr/);
  const server = await sandboxAccount(gateway, 'fylr', 'admin');
  expect(JSON.stringify(await server.call('GET', '/api/v1/plugin/manage'))).not.toContain('picture-frames');
});

test('46 MB are sent with progress, given up without a trace, sent again when they broke off, and 65 MB are too much', async ({
  page,
  gateway,
  problems,
}, testInfo) => {
  problems.expectRequest({ url: /./, status: 'broken' }, 'it is given up, and Plugboard goes down meanwhile');
  problems.expectRequest({ url: /eas\/put/, status: 400 }, 'it is too large');
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto(`${INSTALL}/zip`);
  await choose(page, gateway, 'large-fonts.zip', testInfo);
  await expect(inTheFile(page).getByText('48.2 MB').first()).toBeVisible();
  const before = sandboxDocuments(gateway, 'fylr', 'files').length;
  const devtools = await page.context().newCDPSession(page);
  await setUploadSpeed(devtools, 6_000_000);
  await install(page).click();
  const running = outcome(page, /^Installing “large-fonts.zip” on Media$/);
  const part = async () => Number(await running.getByRole('progressbar').getAttribute('value'));
  await expect.poll(part).toBeGreaterThan(0.05);
  const early = await part();
  await expect.poll(part).toBeGreaterThan(early);
  expect(await part()).toBeLessThan(1);
  await running.getByRole('button', { name: 'Stop' }).click();
  await expect(outcome(page, /^“large-fonts.zip” was not installed$/)).toBeVisible();

  await install(page).click();
  await expect.poll(part).toBeGreaterThan(0.05);
  await gateway.kill();
  await expect(outcome(page, /^“large-fonts.zip” was not installed on Media$/)).toContainText(
    'Nothing was changed.',
  );
  expect(sandboxDocuments(gateway, 'fylr', 'files')).toHaveLength(before);
  await gateway.restart();
  await setUploadSpeed(devtools, null);
  await install(page).click();
  await expect(outcome(page, /^“large-fonts.zip” is installed on Media$/)).toBeVisible({ timeout: 20_000 });
  const server = await sandboxAccount(gateway, 'fylr', 'admin');
  const row = await pluginCalled(server, 'large-fonts');
  await server.call('DELETE', `/api/v1/plugin/manage/${String(member(row, 'id'))}`);

  await choose(page, gateway, 'too-large.zip', testInfo);
  await expect(inTheFile(page)).toBeVisible();
  await install(page).click();
  const refused = outcome(page, /^“too-large.zip” was not installed on Media$/);
  await expect(refused).toContainText('larger than the server takes', { timeout: 20_000 });
  await expect(refused).toContainText('64 MB');
});

async function plugins(server: SandboxAccount): Promise<readonly unknown[]> {
  const rows: unknown = member(await server.call('GET', '/api/v1/plugin/manage'), 'plugins');
  const list: readonly unknown[] = Array.isArray(rows) ? rows : [];
  return list;
}

async function pluginNames(server: SandboxAccount): Promise<readonly unknown[]> {
  return (await plugins(server)).map((row) => member(row, 'name'));
}

async function pluginCalled(server: SandboxAccount, name: string): Promise<unknown> {
  return (await plugins(server)).find((row) => member(row, 'name') === name);
}

test('an address is fetched with its policy, or said not to deliver; what waits at one is applied by saving', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /plugin\/manage$/, status: 400 }, 'no package comes from the address');
  await signInQuietly(page, 'admin', ['fylr']);
  const server = await sandboxAccount(gateway, 'fylr', 'admin');
  const before = await pluginNames(server);
  await page.goto(`${INSTALL}/url`);
  const address = page.getByRole('textbox', { name: 'Web address of the ZIP file' });
  const refused = outcome(page, /was not installed on Media$/);
  for (const [url, words] of [
    [`${FYLR}/behind-a-sign-in/latest.zip`, 'zip:'],
    ['https://plugins.elsewhere.test/latest.zip', 'no such host'],
  ] as const) {
    await address.fill(url);
    await install(page).click();
    await expect(refused).toContainText(words);
    await expect(refused).toContainText('Check that it can reach the address, that the address needs no');
    await expect(refused).toContainText('Nothing was changed.');
    await expect(address).toHaveValue(url);
  }
  expect(await pluginNames(server)).toEqual(before);
  await address.fill(`${FYLR}/watermark/latest.zip`);
  await page.getByRole('combobox', { name: 'Looks for updates' }).selectOption({ label: 'Never' });
  await page.getByLabel('Switch it on').uncheck();
  await install(page).click();
  const installed = outcome(page, /is installed on Media$/);
  await expect(installed.getByText('Off', { exact: true })).toBeVisible();
  await installed.getByRole('link', { name: 'Watermark' }).click();

  // What the switch means for people at work stands beside it.
  await expect(
    page.getByText('Once it is on, people who work on the server get it when they reload their page.'),
  ).toBeVisible();
  await expect(page.getByText('Never', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL(/\/plugins\?server=fylr/);

  await page.getByRole('searchbox', { name: 'Search plugins' }).fill('caption-writer');
  await page.getByRole('link', { name: 'Caption writer' }).click();
  await page.getByRole('link', { name: 'Update …' }).click();
  const ways = page.getByRole('navigation', { name: 'How do you want to update?' }).getByRole('link');
  await expect(ways.first()).toContainText('This is how it came to the server.');
  await ways.first().click();
  await expect(page.getByText('Saving applies what waits at the address')).toBeVisible();
  await expect(page.getByText(/Now: version 1\.8, build v1\.8\.0 of .*last check /)).toBeVisible();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  const applied = outcome(page, /^“Caption writer” is updated on Media$/);
  await expect(applied.getByText('From version 1.8 to 1.9.')).toBeVisible();
  await expect(applied.getByText('Build v1.8.0 → v1.9.0.')).toBeVisible();
  await expect(applied.getByText(/^Last check .+ → .+\.$/)).toBeVisible();

  // A policy that nobody knows is offered as the server calls it, beside those that are known.
  const odd = member(await pluginCalled(server, 'map-search'), 'id');
  await page.goto(`${INSTALL}/url?plugin=${String(odd)}`);
  const policy = page.getByRole('combobox', { name: 'Looks for updates' });
  await expect(policy.getByRole('option', { selected: true })).toHaveText('on-approval');
  await policy.selectOption({ label: 'Daily (automatic)' });
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await outcome(page, /^“Map search” is /)
    .getByRole('link', { name: 'Map search' })
    .click();
  await expect(page.getByText('Daily (automatic)').first()).toBeVisible();
});

test('a folder is installed by its path, one that the server found says that it comes back, and read-only is said first', async ({
  page,
  gateway,
  problems,
}) => {
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto(`${INSTALL}/disk`);
  await page.getByRole('textbox', { name: 'Path of the folder' }).fill('/srv/fylr/extra/collection-map');
  await install(page).click();
  const installed = outcome(page, /is installed on Media$/);
  await installed.getByRole('link', { name: 'Collection map' }).click();
  await page.getByRole('button', { name: 'Remove …' }).click();
  const question = page.getByRole('dialog', { name: /^Remove “/ });
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL(/\/plugins\?server=fylr/);

  const server = await sandboxAccount(gateway, 'fylr', 'admin');
  const found = member(await pluginCalled(server, 'shared-parts'), 'id');
  await page.goto(`/plugins/fylr/${String(found)}`);
  await page.getByRole('button', { name: 'Remove …' }).click();
  await expect(question.getByText(/It probably comes back, switched off/)).toBeVisible();
  await page.keyboard.press('Escape');

  // A page that is open when the mode begins is told by the server; one that is opened then says so first.
  await page.goto(`${INSTALL}/disk`);
  await page.getByRole('textbox', { name: 'Path of the folder' }).fill('/srv/fylr/extra/collection-map');
  problems.expectRequest({ url: /plugin\/manage$/, status: 400 }, 'the server is read-only');
  putSandboxDocument(gateway, 'fylr', ['config', 'system/readonly'], { enabled: true });
  await install(page).click();
  await expect(outcome(page, /was not installed on Media$/)).toContainText('read-only');
  await page.goto(INSTALL);
  await expect(page.getByRole('heading', { name: 'You cannot install plugins on Media' })).toBeVisible();
  await expect(page.getByText('The server is read-only at the moment.')).toBeVisible();
  await page.goto(`/plugins/fylr/${String(found)}`);
  await expect(page.getByText('The server is read-only at the moment.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove …' })).toHaveAccessibleDescription(
    'The server is read-only at the moment.',
  );
});

test.afterEach(({ gateway }) => {
  putSandboxDocument(gateway, 'fylr', ['config', 'system/readonly'], null);
});
