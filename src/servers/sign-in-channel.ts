import { basePath } from '../api/base-path.ts';
import { openChannel } from '../lib/open-channel.ts';

/** What one tab tells the others: that there is a new sign-in, or which servers the person has left on purpose. */
export type SignInMessage =
  | { readonly what: 'signed-in' }
  | { readonly what: 'signed-out'; readonly servers: readonly string[] };

/** A tab may be older or newer than this one. */
function isSignInMessage(data: unknown): data is SignInMessage {
  if (typeof data !== 'object' || data === null || !('what' in data)) return false;
  if (data.what === 'signed-in') return true;
  return (
    data.what === 'signed-out' &&
    'servers' in data &&
    Array.isArray(data.servers) &&
    data.servers.every((id) => typeof id === 'string')
  );
}

/** Absent where the browser has none: the tabs then learn it when they next ask the gateway. */
const channel = openChannel(`plugboard-sign-ins ${basePath}`);

/** Tells the app's other tabs in this browser. */
export function tellOtherTabs(message: SignInMessage): void {
  // oxlint-disable-next-line require-post-message-target-origin -- a channel reaches its own origin only, and takes none
  channel?.postMessage(message);
}

/** Calls back with what the other tabs tell. Returns the way to stop. */
export function onOtherTabs(listener: (message: SignInMessage) => void): () => void {
  const hear = ({ data }: MessageEvent<unknown>) => {
    if (isSignInMessage(data)) listener(data);
  };
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
