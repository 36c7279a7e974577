import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';
import { descriptions } from '../scripts/lib/descriptions.mjs';
import { messageOptions } from '../scripts/lib/messages.mjs';
import type { CaseName } from './forms/cases.ts';
import { keyPressesToPaint } from './key-presses.ts';
import { slowDevice } from './slow-device.ts';
import { median, percentile } from './statistics.ts';

/** Turns; in each, every form is drawn and typed in, ours and the plain one after the other. */
const RUNS = Math.max(3, Number(process.env.BENCH_RUNS ?? 5) || 5);
const KEYS = 'measured key presses';
const FORMS = ['ours', 'plain'] as const;
const CASES = [
  'fields-20',
  'fields-200',
  'fields-500',
  'nested-tables',
  'conditional',
] as const satisfies readonly CaseName[];
/** Milliseconds that a key press may take at most until it is painted, p75. */
const KEY_BUDGET = 32;

interface Figures {
  readonly mount: number[];
  readonly keys: number[];
}

test('the settings form beside plain RJSF with its own theme', async ({ browser }) => {
  const testInfo = test.info();
  await mkdir(testInfo.outputDir, { recursive: true });
  const pages = await serve(testInfo.outputPath('forms'));
  try {
    const rows = [];
    for (const name of CASES) {
      const found = { ours: emptyFigures(), plain: emptyFigures() };
      for (let run = 0; run < RUNS; run += 1) {
        for (const form of FORMS)
          await measure(browser, `${pages.url}?form=${form}&case=${name}`, found[form]);
      }
      rows.push(rowOf(name, found));
    }
    console.log(
      `\n${RUNS} turns, processor slowed ${slowDevice.processor} times; ${cpus().length} processors; browser ${browser.version()}`,
    );
    console.table(rows);
    await writeFile(testInfo.outputPath('settings-form.json'), JSON.stringify({ runs: RUNS, rows }, null, 2));
    // Times belong to the machine: they are told, not judged.
    expect(rows).toHaveLength(CASES.length);
  } finally {
    await pages.close();
  }
});

function emptyFigures(): Figures {
  return { mount: [], keys: [] };
}

async function measure(browser: Browser, url: string, found: Figures): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDevice.processor });
  found.mount.push(Number(await page.evaluate('window.mountForm()')));
  await page.getByRole('textbox').first().focus();
  found.keys.push(...(await keyPressesToPaint(page, KEYS)));
  await page.close();
}

function rowOf(name: CaseName, { ours, plain }: Record<(typeof FORMS)[number], Figures>) {
  const keys = percentile(ours.keys, 75);
  const plainKeys = percentile(plain.keys, 75);
  return {
    form: name,
    'key to paint p75, ms': keys,
    'plain RJSF, ms': plainKeys,
    'of budget': `${Math.round((keys / KEY_BUDGET) * 100)} %`,
    'mount, ms': Math.round(median(ours.mount)),
    'plain RJSF mount, ms': Math.round(median(plain.mount)),
    'mount ratio': Number((median(ours.mount) / median(plain.mount)).toFixed(2)),
  };
}

/** Builds the page with the measured forms of what the app is built of, and serves it. */
async function serve(outDir: string): Promise<{ url: string; close: () => Promise<void> }> {
  const settings = {
    root: resolve('bench/forms'),
    // The app's own settings name its first files, of which this page has none.
    configFile: false,
    plugins: [react(), paraglideVitePlugin(messageOptions), descriptions()],
    base: './',
    logLevel: 'error',
    build: { outDir: join(outDir, 'built'), emptyOutDir: true, manifest: false },
  } satisfies InlineConfig;
  await build(settings);
  const server = await preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The built page is not served.');
  return { url, close: () => server.close() };
}
