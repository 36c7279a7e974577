import type { Interaction } from './interactions.ts';
import type { Client, Provider } from './providers.ts';
import { SAMPLE_ACCOUNTS } from './sample-accounts.ts';

/** What every page of the accounts' server is made of. */
export interface Page {
  readonly title: string;
  readonly body: string;
}

/** A whole page. What it says comes escaped. */
export function htmlOf({ title, body }: Page, style = '/style.css'): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** Asks who somebody is. */
export function signInPage(provider: Provider, { id }: Interaction, problem?: string): Page {
  const name = escaped(provider.name);
  const hidden = `<input type="hidden" name="interaction" value="${id}">`;
  const accounts = SAMPLE_ACCOUNTS.map(
    (account) =>
      `<li><button name="account" value="${account.name}">${account.name}</button> ${escaped(account.is)}</li>`,
  );
  return {
    title: `Sign in – ${name}`,
    body: `<h1>Sign in to ${name}</h1>
${problem === undefined ? '' : `<p role="alert">${escaped(problem)}</p>`}
<form method="post" action="sign-in">
${hidden}
<label for="username">Name</label>
<input id="username" name="username" autocomplete="username" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button class="main">Sign in</button>
</form>
<h2>Sample accounts</h2>
<p>${name} is made up, and so are these. The password of each is <code>sandbox-</code> and its name.</p>
<form method="post" action="sign-in">
${hidden}
<ul class="accounts">
${accounts.join('\n')}
</ul>
</form>`,
  };
}

/** Asks whether somebody agrees. */
export function consentPage(provider: Provider, client: Client, { id, account, scope }: Interaction): Page {
  const [name, asking] = [escaped(provider.name), escaped(client.name)];
  const scopes = scope === '' ? ['See and change your reading list'] : scope.split(' ');
  return {
    title: `Allow access? – ${name}`,
    body: `<h1>Allow ${asking} to use your ${name} account?</h1>
<p>You are signed in as <strong>${escaped(account ?? '')}</strong>. ${asking} asks for:</p>
<ul>
${scopes.map((one) => `<li>${escaped(one)}</li>`).join('\n')}
</ul>
<form method="post" action="consent">
<input type="hidden" name="interaction" value="${id}">
<button class="main" name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
</form>`,
  };
}

/** Says what is wrong, where nobody can be sent back. */
export function problemPage(problem: string): Page {
  return {
    title: 'This does not work',
    body: `<h1>This does not work</h1>\n<p role="alert">${escaped(problem)}</p>`,
  };
}

/** Text that may stand in a page. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
