import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const systemChromium = '/usr/bin/chromium';

/** Playwright's own Chromium, whether or not it has been downloaded. */
async function playwrightsChromium() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** Whether the browser is there and finds its libraries. */
export async function browserStarts(path) {
  if (!existsSync(path)) return false;
  return execute(path, ['--version'], { timeout: 60_000 }).then(
    () => true,
    () => false,
  );
}

/**
 * The Chromium that the tests use: the one that PLUGBOARD_CHROMIUM names, else the system's, else Playwright's.
 * @returns {Promise<string | null>} its path; null when there is none
 * @throws when PLUGBOARD_CHROMIUM names something that does not start
 */
export async function findBrowser() {
  const named = process.env.PLUGBOARD_CHROMIUM;
  if (named) {
    if (await browserStarts(named)) return named;
    throw new Error(`PLUGBOARD_CHROMIUM is ${named}, which is not a Chromium that starts. Mend or unset it.`);
  }
  for (const path of [systemChromium, await playwrightsChromium()]) {
    if (await browserStarts(path)) return path;
  }
  return null;
}

/** Whether apt-get can install a real Chromium here: as root on Debian. (Ubuntu's package wants snapd.) */
export function canUseApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=["']?debian["']?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
