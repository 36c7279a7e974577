import { basePath } from '../api/base-path.ts';
import { openChannel } from '../lib/open-channel.ts';

/**
 * Tells pages of this browser that somebody has come back from a provider, so that the one that waits need not wait for
 * its next question to the server. It is no proof of anything, and may never come: a page in a frame of another site
 * hears nothing.
 */
export interface ReturnNews {
  readonly server: string;
  readonly plugin: string;
  readonly outcome: string;
}

const NAME = `plugboard-connections ${basePath}`;

export function tellReturn(news: ReturnNews): void {
  const channel = openChannel(NAME);
  if (channel === null) return;
  // oxlint-disable-next-line require-post-message-target-origin -- a channel reaches its own origin only, and takes none
  channel.postMessage(news);
  channel.close();
}

/** @returns what ends it */
export function onReturn(hear: (news: ReturnNews) => void): () => void {
  // Null where the browser has none: who waits then learns it by its next question to the server.
  const channel = openChannel(NAME);
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isNews(data)) hear(data);
  });
  return () => channel?.close();
}

function isNews(data: unknown): data is ReturnNews {
  if (typeof data !== 'object' || data === null) return false;
  return ['server', 'plugin', 'outcome'].every(
    (name) => typeof Object.getOwnPropertyDescriptor(data, name)?.value === 'string',
  );
}
