import type { Fault } from './faulty-server.ts';

/** The page of a proxy that wants a sign-in of its own, as companies put them before their servers. */
const PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Sign in – Example Access Gateway</title>
  <meta http-equiv="refresh" content="300">
  <link rel="stylesheet" href="/gateway/assets/login.css">
  <script>if (top !== self) { top.location = self.location; }</script>
</head>
<body class="login" onload="document.forms[0].user.focus()">
  <h1>Example Access Gateway</h1>
  <p>Your session at the gateway has ended. Sign in with your company account to continue.</p>
  <form method="post" action="/gateway/login">
    <label>User <input name="user" autocomplete="username"></label>
    <label>Password <input name="password" type="password" autocomplete="current-password"></label>
    <input type="hidden" name="target" value="/">
    <button>Sign in</button>
  </form>
</body>
</html>
`;

/** A proxy in front answers itself, with its page and 200. */
export const answerPage: Fault = ({ request, response }) => {
  request.resume();
  const body = Buffer.from(PAGE);
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-cache',
    server: 'ExampleAccessGateway/7.2',
    'set-cookie': 'EXGWSESSION=5f1c0a; Path=/; HttpOnly',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};
