import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const plugboard = 'http://localhost:7400';
const origin = 'http://127.0.0.1:7500';
const secret = process.env.PLUGBOARD_EMBED_SECRET;

/** Who is signed in to your application, with the token that they have on the server; null for nobody. */
function signedInUser(_request) {
  return { name: 'Ada', token: 'codex_sandbox_admin-key-0001' };
}

/** Asks Plugboard for a session in which this user's frame works. */
function askForSession(user) {
  return fetch(`${plugboard}/api/embed/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      embedder: 'intranet',
      origin,
      server: 'codex',
      token: user.token,
      pages: ['connections', 'jobs'],
    }),
  });
}

async function answerSession(request, response) {
  const user = signedInUser(request);
  // For your own pages only, and for people whom you know.
  if (request.headers['sec-fetch-site'] !== 'same-origin' || user === null) {
    response.writeHead(403).end();
    return;
  }
  const asked = await askForSession(user);
  const { session, error } = await asked.json();
  if (!asked.ok) console.error(`Plugboard gave no session: ${error}`);
  response.writeHead(asked.ok ? 200 : 502, {
    'content-type': 'text/plain',
    'cache-control': 'no-store',
  });
  response.end(session);
}

async function answerFile(response, name, type) {
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': `default-src 'none'; script-src 'self' ${plugboard}; frame-src ${plugboard}; connect-src 'self'; img-src data:`,
  });
  response.end(await readFile(new URL(name, import.meta.url)));
}

const routes = {
  'GET /': (_request, response) => answerFile(response, 'index.html', 'text/html'),
  'GET /host.js': (_request, response) => answerFile(response, 'host.js', 'text/javascript'),
  'POST /plugboard-session': answerSession,
};

async function answer(request, response) {
  const route = routes[`${request.method} ${request.url}`];
  if (route) await route(request, response);
  else response.writeHead(404).end();
}

createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    response.destroy();
  });
}).listen(7500, '127.0.0.1', () => console.log(`The host application is at ${origin}`));
