import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewaySettings, LiveSettings } from '../config/settings.ts';
import { newBrowser, onwardPath } from '../connecting/begin.ts';
import type { ConnectingAccounts } from '../connecting/connecting.ts';
import { windowLook } from '../connecting/window-look.ts';
import { type FramesWindow, goToReturnPage, onwardHeaders } from './connect-outcome.ts';
import { textIn } from './connect-return.ts';
import { readBrowserCookie, setBrowserCookie } from './cookie.ts';
import { ownOrigin } from './guards.ts';

export interface ConnectOnwardParts {
  readonly settings: LiveSettings;
  readonly connecting: ConnectingAccounts;
}

interface Onward {
  readonly Querystring: {
    readonly ticket?: unknown;
    readonly wait?: unknown;
    readonly language?: unknown;
    readonly scheme?: unknown;
  };
}

/**
 * Where a window that a frame has opened comes by on its way to a provider. It is a page of its own, whose cookies are
 * sent wherever the window goes: by one of them the way back is known to be of the same browser. Only a page of ours may
 * send it here; somebody else's way to a provider would end with their account on one's own plugin, or the reverse.
 */
export function addConnectOnward(app: FastifyInstance, { settings, connecting }: ConnectOnwardParts): void {
  app.get<Onward>(`/${onwardPath}`, { exposeHeadRoute: false }, (request, reply) =>
    goOn(settings.current, connecting, request, reply),
  );
}

async function goOn(
  settings: GatewaySettings,
  connecting: ConnectingAccounts,
  request: FastifyRequest<Onward>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const framesWindow: FramesWindow = { inFrame: true, look: windowLook(request.query) };
  if (!isFromOwnPage(request, settings))
    return goToReturnPage(settings, reply, framesWindow, 'other-browser');
  const ticket = textIn(request.query.ticket);
  if (request.query.wait !== undefined) await connecting.arrive(ticket);
  const browser = readBrowserCookie(request, settings) ?? newBrowser();
  const onward = connecting.bind(ticket, browser, framesWindow.look);
  if (onward.kind !== 'provider') return goToReturnPage(settings, reply, framesWindow, onward.kind);
  setBrowserCookie(reply, settings, browser);
  return reply.headers(onwardHeaders).redirect(onward.url, 303);
}

/** Whether a page of ours sends the window here, which no other page can make a browser say. */
function isFromOwnPage(request: FastifyRequest, settings: GatewaySettings): boolean {
  const { referer, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined) return site === 'same-origin';
  // Over http, but to this machine, browsers say no more than this.
  if (referer === undefined || !URL.canParse(referer)) return false;
  return new URL(referer).origin === ownOrigin(request, settings);
}
