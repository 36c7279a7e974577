import type { Interaction } from '../accounts/interactions.ts';
import { escaped, type Page } from '../accounts/pages.ts';
import { type Account, SAMPLE_USERS } from './accounts.ts';

/** Asks who somebody is. */
export function loginPage(serverName: string, way: string, problem?: string): Page {
  const samples = SAMPLE_USERS.map(
    ({ username, password }) =>
      `<li><code>${escaped(username)}</code> / <code>${escaped(password)}</code></li>`,
  );
  return {
    title: `Sign in – fylr ${escaped(serverName)}`,
    body: `<h1>fylr · ${escaped(serverName)}</h1>
${alertOf(problem)}
<form method="post" action="login">
<input type="hidden" name="way" value="${way}">
<label for="username">Login</label>
<input id="username" name="username" autocomplete="username" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button class="main">Sign in</button>
</form>
<h2>Sample users</h2>
<ul>
${samples.join('\n')}
</ul>`,
  };
}

/** Asks for the second factor. */
export function codePage(way: string, problem?: string): Page {
  return {
    title: 'Second factor – fylr',
    body: `<h1>Second factor</h1>
${alertOf(problem)}
<form method="post" action="code">
<input type="hidden" name="way" value="${way}">
<label for="code">Code of your authenticator (here always 246810)</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required>
<button class="main">Go on</button>
</form>`,
  };
}

/** Asks whether somebody agrees. */
export function consentPage(
  serverName: string,
  program: string,
  { id, scope }: Interaction,
  account: Account,
): Page {
  const scopes = scope.split(' ').filter((word) => word !== '');
  return {
    title: `Allow access? – fylr ${escaped(serverName)}`,
    body: `<h1>Allow ${escaped(program)} to use fylr for you?</h1>
<p>You are signed in as <strong>${escaped(account.username)}</strong>. ${escaped(program)} asks for:</p>
<ul>
${scopes.map((one) => `<li>${escaped(one)}</li>`).join('\n')}
</ul>
<form method="post" action="consent">
<input type="hidden" name="way" value="${id}">
<button class="main" name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
</form>`,
  };
}

function alertOf(problem: string | undefined): string {
  return problem === undefined ? '' : `<p role="alert">${escaped(problem)}</p>`;
}
