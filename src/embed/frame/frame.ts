import type { QueryClient } from '@tanstack/react-query';
import { carrySession } from '../../api/bearer.ts';
import { onSignedOut } from '../../api/signed-out.ts';
import { adoptLocale } from '../../app/locale.ts';
import { presentTime } from '../../lib/clock.ts';
import { locales } from '../../messages/runtime.js';
import { readServerAgain } from '../../servers/connected-query.ts';
import { readEmbedSession, requestEmbedSession } from '../../servers/embed-session.ts';
import { serversOptions } from '../../servers/servers-query.ts';
import type { EmbedPage, EmbedTheme, EmbedToken, FrameMessage, HostMessage } from '../contract/messages.ts';
import type { Embedder } from './embedder.ts';
import { FrameSession, type Grant } from './frame-session.ts';
import { type Handshake, type Host, shakeHands } from './handshake.ts';
import { type Look, lookOf, OWN_LOOK } from './look.ts';

/** What the page around can ask of the pages in the frame, once there are some. */
export interface FrameControls {
  readonly navigate: (path: string) => void;
  /** The frame is to be closed: tells so as soon as nothing is lost by it. Returns whether nobody has to be asked. */
  readonly close: () => Promise<boolean>;
}

/** A frame in another site's page: what it is told from there, and what it tells. */
export class EmbeddedFrame {
  readonly session: FrameSession;
  readonly #embedder: Embedder;
  readonly #handshake: Handshake;
  readonly #listeners = new Set<() => void>();
  #host: Host | null = null;
  #look = OWN_LOOK;
  #controls: FrameControls | null = null;

  /** @param page the page of the frame's address; null for none that there is */
  constructor(embedder: Embedder, cache: QueryClient, page: EmbedPage | null) {
    this.#embedder = embedder;
    this.session = new FrameSession({
      ask: (reason) => {
        if (this.#host) this.tell({ type: 'needSession', reason });
        else this.#handshake.greet();
      },
      report: (code, message) => this.tell({ type: 'error', code, message: message.slice(0, 1000) }),
      check: readEmbedSession,
      exchange: (token) => this.#exchange(token, page),
      faultOf: (grant) => this.#faultOf(grant),
      carry: carrySession,
      renewed: (ended) => void readAgain(cache, ended),
      now: presentTime,
    });
    this.#handshake = shakeHands(window, {
      origins: embedder.origins,
      onHost: (host) => this.#meet(host),
      onMessage: (message) => this.#heed(message),
    });
    onSignedOut(() => this.session.ended());
    this.session.begin();
  }

  get look(): Look {
    return this.#look;
  }

  /** Whether it can be closed, as a dialog can. */
  get closable(): boolean {
    return this.#host?.init.capabilities.includes('dialog') === true;
  }

  /** Calls back when the look changes. Returns the way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** For the pages, as soon as there are some. */
  takeControls(controls: FrameControls): void {
    this.#controls = controls;
  }

  /** Tells the page around. Returns false as long as it has not answered: nobody is told then. */
  tell(message: FrameMessage): boolean {
    this.#host?.channel.send(message);
    return this.#host !== null;
  }

  #meet(host: Host): void {
    this.#host = host;
    const { session, token, theme, locale } = host.init;
    if (theme) this.#adopt(theme);
    if (locale) adoptLanguage(locale);
    if (session !== null || token) void this.session.give(session, token);
    else this.session.begin();
  }

  #heed(message: HostMessage): void {
    switch (message.type) {
      case 'session':
        return void this.session.give(message.session, message.token);
      case 'theme':
        return this.#adopt(message.theme);
      case 'locale':
        return adoptLanguage(message.locale);
      case 'navigate':
        return this.#controls?.navigate(message.path);
      case 'close':
        return void this.#close();
    }
  }

  async #close(): Promise<void> {
    if (!this.#controls) this.tell({ type: 'close' });
    else if (!(await this.#controls.close())) this.tell({ type: 'stay' });
  }

  #adopt(theme: EmbedTheme): void {
    this.#look = lookOf(theme, (message) => this.tell({ type: 'error', code: 'theme-refused', message }));
    for (const tell of this.#listeners) tell();
  }

  #faultOf({ embedder, origin }: Grant): string | null {
    if (embedder !== this.#embedder.embedder) return 'The session is another embedder’s.';
    if (origin !== this.#host?.origin) return 'The session is for pages of another origin.';
    return null;
  }

  /** The token goes to the gateway at once, and is kept nowhere here. */
  #exchange({ server, token }: EmbedToken, page: EmbedPage | null): Promise<string> {
    const { embedder } = this.#embedder;
    const origin = this.#host?.origin ?? '';
    return requestEmbedSession({ embedder, origin, server, token, pages: page ? [page] : [] });
  }
}

/** Whoever it is by now: work that waits goes on for the same person, and what was read of another one is forgotten. */
async function readAgain(cache: QueryClient, ended: boolean): Promise<void> {
  try {
    const { servers } = await cache.fetchQuery({ ...serversOptions(), staleTime: 0 });
    if (ended) await Promise.all(servers.map(({ id }) => readServerAgain(cache, id)));
  } catch {
    // The pages tell that the gateway cannot be reached, and ask again.
  }
}

/** @param tag a language tag; a language that there is not leaves the one that is shown */
function adoptLanguage(tag: string): void {
  const [language] = tag.toLowerCase().split('-');
  const locale = locales.find((one) => one === language);
  if (locale) adoptLocale(locale);
}
