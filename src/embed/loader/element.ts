import type { EmbedChanges, PlugboardEmbedElement } from './embed-types.ts';
import { Frame } from './frame.ts';

const ATTRIBUTES = ['url', 'page', 'locale', 'frame-title'];

/** Defines `<plugboard-embed>`. Does nothing where there are no pages: a host may import this on its server too. */
export function defineElement(): void {
  if (typeof customElements === 'undefined' || customElements.get('plugboard-embed')) return;
  customElements.define('plugboard-embed', makeElement());
}

function makeElement(): CustomElementConstructor {
  return class extends HTMLElement implements PlugboardEmbedElement {
    static readonly observedAttributes = ATTRIBUTES;
    #frame: Frame | undefined;
    /** What has no attribute. */
    #set: EmbedChanges = {};

    get session() {
      return this.#set.session;
    }
    set session(session) {
      if (session) this.#change({ session });
    }
    get token() {
      return this.#set.token;
    }
    set token(token) {
      if (token) this.#change({ token });
    }
    get theme() {
      return this.#set.theme;
    }
    set theme(theme) {
      if (theme) this.#change({ theme });
    }

    connectedCallback(): void {
      // What was set before this class was known hides the accessors.
      for (const [name, value] of Object.entries(this)) {
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
      this.#show();
    }

    disconnectedCallback(): void {
      this.#frame?.destroy();
      this.#frame = undefined;
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (before === after) return;
      if (after && (name === 'page' || name === 'locale')) this.#frame?.update({ [name]: after });
      else this.disconnectedCallback();
      this.#show();
    }

    #change(changes: EmbedChanges): void {
      this.#set = { ...this.#set, ...changes };
      this.#frame?.update(changes);
      this.#show();
    }

    /** In a moment: who makes an element sets one thing after the other. */
    #show(): void {
      queueMicrotask(() => {
        const [url, page, locale, title] = ATTRIBUTES.map((name) => this.getAttribute(name));
        if (this.#frame || !this.isConnected || !url || !page || !(this.session ?? this.token)) return;
        this.#frame = new Frame(this, {
          url,
          page,
          ...(locale && { locale }),
          ...(title && { title }),
          ...this.#set,
          onEvent: (event) => this.#tell('event', event),
          onNavigate: (navigation) => this.#tell('navigate', navigation),
          onError: (error) => this.#tell('error', error),
        });
        void this.#frame.whenReady.then(() => this.#tell('ready', null));
      });
    }

    #tell(name: string, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(`plugboard-${name}`, { detail }));
    }
  };
}
