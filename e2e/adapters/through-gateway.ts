import { onTestFinished } from 'vitest';
import { startTestGateway } from '../../gateway/test-support/test-gateway.ts';
import type { Connected, System } from '../../src/systems/system.ts';
import type { RunningServer } from './sandbox.ts';

interface Visit {
  readonly server: RunningServer;
  readonly system: System;
  /** One of the sandbox's users. */
  readonly user: string;
}

/** The way that a browser goes: signed in at a gateway, whose cookie goes along until the test is over. */
export async function connectThroughGateway({
  server,
  system,
  user,
}: Visit): Promise<{ connected: Connected; baseUrl: string }> {
  const yaml = `servers: [{ id: it, name: It, system: ${system.id}, url: '${server.address.baseUrl}' }]`;
  const { url } = await startTestGateway({ yaml });
  const send = globalThis.fetch;
  const signedIn = await send(`${url}/api/servers/it/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-plugboard': '1' },
    body: JSON.stringify({ method: 'password', username: user, password: `sandbox-${user}` }),
  });
  if (!signedIn.ok) throw new Error(`The gateway refused the sign-in with ${signedIn.status}`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    request.headers.set('cookie', cookie);
    return send(request);
  };
  onTestFinished(() => {
    globalThis.fetch = send;
  });
  const baseUrl = `${url}/api/servers/it/upstream`;
  return { connected: await system.connect({ id: 'it', name: 'It', baseUrl }), baseUrl };
}
