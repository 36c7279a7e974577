import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { GatewaySettings } from '../config/settings.ts';
import { readBrowserCookie, setBrowserCookie } from '../http/cookie.ts';
import { ownOrigin } from '../http/guards.ts';
import type { ServerAccess } from '../sessions/keeper.ts';
import type { Connecting, ConnectingAccounts } from './connecting.ts';

const startAnswer = v.looseObject({ redirectUrl: v.pipe(v.string(), v.url(), v.regex(/^https?:/i)) });

/** Below the app's address: where a window that a frame has opened comes by on its way to the provider. */
export const onwardPath = 'api/embed/connect';

/** What a frame's window comes by with that it has opened before it began, in the click. */
const ticketHeader = 'x-plugboard-ticket';

export interface Begin {
  readonly connecting: ConnectingAccounts;
  readonly settings: GatewaySettings;
  readonly access: ServerAccess;
  /** The operation's path on the server; the plugin's id is a part of it. */
  readonly path: string;
  readonly inFrame: boolean;
}

/**
 * What is told to a server, and learned from it, when it begins to connect an account: it makes the address that
 * providers return to of the page's origin, to which it adds a path, so that an app below a path names that too.
 * A page in a frame is told where else to send its window (`plugboardUrl`): what is kept in a browser that way back is
 * known by must not be a cookie of the frame.
 * upstream: Codex 2.2.0
 */
export function beginConnecting(begin: Begin, request: FastifyRequest, reply: FastifyReply) {
  const { connecting, settings, access, path, inFrame } = begin;
  const chosen = inFrame ? chosenTicket(request) : '';
  // By then it has begun, or will not: a window that has come before need not wait any longer.
  if (chosen !== '') reply.raw.once('close', () => connecting.letGo(chosen));
  const base = settings.publicUrl?.href ?? `${ownOrigin(request, settings)}/`;
  return {
    origin: base.replace(/\/$/, ''),
    begun: (answer: unknown): unknown => {
      const parsed = v.safeParse(startAnswer, answer);
      const state = parsed.success ? new URL(parsed.output.redirectUrl).searchParams.get('state') : null;
      if (!parsed.success || state === null || state === '') return answer;
      const pluginId = decodeURIComponent(path.split('/').at(-3) ?? '');
      const { id: serverId, identity } = access.server;
      const account: Connecting = { serverId, identity, pluginId, inFrame };
      if (inFrame) {
        const ticket = connecting.beginInFrame(state, parsed.output.redirectUrl, account, chosen);
        return { ...parsed.output, plugboardUrl: `${base}${onwardPath}?ticket=${ticket}` };
      }
      const browser = readBrowserCookie(request, settings) ?? newBrowser();
      connecting.begin(state, browser, account);
      setBrowserCookie(reply, settings, browser);
      return answer;
    },
  };
}

function chosenTicket({ headers }: FastifyRequest): string {
  const chosen = headers[ticketHeader];
  return typeof chosen === 'string' ? chosen : '';
}

/** What a browser is known by that has no such cookie yet. */
export function newBrowser(): string {
  return randomBytes(32).toString('base64url');
}
