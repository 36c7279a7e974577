import type { FastifyReply } from 'fastify';
import { basePath, type GatewaySettings } from '../config/settings.ts';
import type { Connecting } from '../connecting/connecting.ts';
import type { WindowLook } from '../connecting/window-look.ts';

/** How connecting an account ended, in the words of `openapi/gateway.yaml` that stand in the page's address. */
export type ConnectOutcome =
  | 'connected'
  | 'denied'
  | 'expired'
  | 'used'
  | 'other-browser'
  | 'unknown'
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'failed';

/** None of the addresses on the way to a provider and back stays anywhere. */
export const onwardHeaders = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const;

/** Of a window that a frame has opened, whatever else is known of it. */
export interface FramesWindow {
  readonly inFrame: true;
  readonly look: WindowLook;
}

/**
 * Where the window of a frame ends: a page without the app around it, to which its person may be nobody. No embedder
 * has such an id.
 */
const framesPage = 'embed/_/connected';

/**
 * Sends the window to the page that says how it ended. To the window of a frame it says no more.
 * @param connecting what is known of it; null for nothing.
 */
export function goToReturnPage(
  settings: GatewaySettings,
  reply: FastifyReply,
  connecting: Connecting | FramesWindow | null,
  outcome: ConnectOutcome,
): FastifyReply {
  const { page, told } = endOf(connecting);
  const query = new URLSearchParams({ outcome, ...told });
  return reply.headers(onwardHeaders).redirect(`${basePath(settings)}${page}?${query.toString()}`, 303);
}

function endOf(connecting: Connecting | FramesWindow | null): {
  readonly page: string;
  readonly told: Readonly<Record<string, string>>;
} {
  if (connecting?.inFrame) return { page: framesPage, told: { ...connecting.look } };
  return {
    page: 'connections/return',
    told: connecting === null ? {} : { server: connecting.serverId, plugin: connecting.pluginId },
  };
}
