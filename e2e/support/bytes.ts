import type { CDPSession, Page } from '@playwright/test';

/** Bytes over the wire (headers and compressed bodies), by what the browser takes the answers for. */
export interface Received {
  readonly script: number;
  readonly stylesheet: number;
  readonly total: number;
}

/** Counts what a page receives over the network; what comes from a cache counts nothing. */
export class ByteCounter {
  readonly #types = new Map<string, string>();
  readonly #bytes = new Map<string, number>();
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on('Network.responseReceived', ({ requestId, type, response }) =>
      // A preloaded module can come as `Other`: what it is stands in its media type.
      this.#types.set(requestId, response.mimeType.endsWith('javascript') ? 'Script' : type),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      this.#bytes.set(requestId, encodedDataLength),
    );
  }

  /** Counts from now on, for a first visit: with an empty cache. */
  static async attach(page: Page): Promise<ByteCounter> {
    const session = await page.context().newCDPSession(page);
    const counter = new ByteCounter(session);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: false });
    await session.send('Network.clearBrowserCache');
    return counter;
  }

  /** What has been received until now. */
  received(): Received {
    return {
      script: this.#sum((type) => type === 'Script'),
      stylesheet: this.#sum((type) => type === 'Stylesheet'),
      total: this.#sum(() => true),
    };
  }

  async detach(): Promise<void> {
    await this.#session.detach();
  }

  #sum(counts: (type: string | undefined) => boolean): number {
    let sum = 0;
    for (const [id, bytes] of this.#bytes) if (counts(this.#types.get(id))) sum += bytes;
    return sum;
  }
}
