import { expect, type Page } from '@playwright/test';

/**
 * The sandbox's people. Each exists with the same password on every server that has the role; Codex alone has the
 * maintainer.
 */
export type SandboxUser = 'admin' | 'staff' | 'user' | 'maintainer';
/** The sandbox's servers, by the ids in their addresses. */
export type SandboxServer =
  | 'codex'
  | 'codex-custom-metadata'
  | 'inventree-198'
  | 'inventree-435'
  | 'inventree-534'
  | 'fylr';

/** The servers that `--faults` adds and that one can sign in to. */
export type FaultServer = 'slow' | 'html' | 'cut-off' | 'rate-limited' | 'expiring';

/** Library, Parts and Media: a server of each system, for tests that are about no version of one. */
export const oneOfEachSystem: readonly SandboxServer[] = ['codex', 'inventree-435', 'fylr'];

export const allServers: readonly SandboxServer[] = [
  'codex',
  'codex-custom-metadata',
  'inventree-198',
  'inventree-435',
  'inventree-534',
  'fylr',
];

export function passwordOf(user: SandboxUser): string {
  return `sandbox-${user}`;
}

/** Signs in as a person does, on the sign-in page of each server. Ends on the page that signing in leads to. */
export async function signIn(
  page: Page,
  user: SandboxUser,
  servers: readonly SandboxServer[] = oneOfEachSystem,
): Promise<void> {
  for (const server of servers) {
    await page.goto(`/sign-in/${server}`);
    await page.getByLabel('User name', { exact: true }).fill(user);
    await page.getByLabel('Password', { exact: true }).fill(passwordOf(user));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.includes('/sign-in/'));
  }
}

/**
 * Signs the browser in without its pages, by the gateway's interface: for tests that are about something else.
 * Open a page afterwards; one that is open does not know of it.
 */
export async function signInQuietly(
  page: Page,
  user: SandboxUser,
  servers: readonly (SandboxServer | FaultServer)[] = oneOfEachSystem,
): Promise<void> {
  for (const server of servers) {
    const answer = await page.request.post(`/api/servers/${server}/session`, {
      headers: { 'X-Plugboard': '1' },
      data: { method: 'password', username: user, password: passwordOf(user) },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }
}
