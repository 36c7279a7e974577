import type { EmbedPage } from './embed-page.ts';
import type { SignInMethod, SystemId } from './system.ts';

/** One server that the gateway forwards to. */
export interface ServerSettings {
  readonly id: string;
  readonly name: string;
  readonly system: SystemId;
  /** Address below which the server's API lies, with its sub-path and without a slash at its end. */
  readonly url: string;
  /**
   * The address for people's browsers, with a slash at its end; null when there is nothing to look at (sandbox), and
   * the gateway itself hands on the pages that signing in needs.
   */
  readonly shownUrl: string | null;
  /**
   * What a sign-in is bound to. A token is sent only to a server with the identity that it was made for, so
   * that an edited address never receives a token of the old one.
   */
  readonly identity: string;
  readonly signInMethods: readonly SignInMethod[];
  /** Certificates (PEM) of a private authority that this server's certificate may be signed by. */
  readonly ca?: string;
  /** OAuth client id (fylr only). */
  readonly clientId?: string;
  /** For an OAuth client that is not public (fylr only). */
  readonly clientSecret?: string;
  readonly sampleUsers?: readonly SampleUser[];
}

export interface SampleUser {
  readonly username: string;
  readonly password: string;
  readonly role: string;
}

/** An application that may show pages of Plugboard in a frame. */
export interface EmbedderSettings {
  readonly id: string;
  /** Where its pages are, each exactly as a browser names it. */
  readonly origins: readonly string[];
  /** Ids of the servers that its users work with. */
  readonly servers: readonly string[];
  readonly pages: readonly EmbedPage[];
  /** What its backend proves itself with; null where it has none. */
  readonly secret: string | null;
  /** Whether its page may hand over its user's token itself. */
  readonly browserTokens: boolean;
  /** Milliseconds that a session of a frame lasts. */
  readonly sessionLifetime: number;
}

export interface Limits {
  /** Largest request body that is forwarded or read, in bytes. Uploads have a limit of their own. */
  readonly bodyBytes: number;
  readonly uploadBytes: number;
  /** Largest answer from which something is taken out before it is passed on, in bytes. */
  readonly filteredAnswerBytes: number;
  readonly signInAttemptsPerName: number;
  readonly signInAttemptsPerAddress: number;
  /** Milliseconds in which the attempts are counted. */
  readonly signInWindow: number;
  /** Milliseconds without a request after which a session ends. */
  readonly sessionIdle: number;
  /** Milliseconds after which a sign-in ends in any case. */
  readonly sessionAbsolute: number;
  /** Milliseconds to wait for a connection to a server. */
  readonly connectTimeout: number;
  /** Milliseconds to wait for an answer, where the description of the operation names no time of its own. */
  readonly answerTimeout: number;
}

export type TrustProxy = boolean | readonly string[];

/** All that the operator's configuration says, validated. */
export interface GatewaySettings {
  /** True when the servers are the embedded sandbox. */
  readonly sandbox: boolean;
  /** The address that people use, with its sub-path and a slash at its end; null for `http://localhost:PORT/`. */
  readonly publicUrl: URL | null;
  readonly trustProxy: TrustProxy;
  readonly servers: readonly ServerSettings[];
  readonly embedders: readonly EmbedderSettings[];
  readonly limits: Limits;
}

/** The path below which everything is served: `/`, or `/some/path/`. */
export function basePath(settings: GatewaySettings): string {
  return settings.publicUrl?.pathname ?? '/';
}

/** A path without the base path. Proxies may pass that on or take it away; both are understood. */
export function belowBasePath(path: string, base: string): string {
  return base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
}

/** The settings in force. They are replaced as a whole when the configuration is read again. */
export class LiveSettings {
  #current: GatewaySettings;
  readonly #listeners: ((settings: GatewaySettings) => void)[] = [];

  constructor(settings: GatewaySettings) {
    this.#current = settings;
  }

  get current(): GatewaySettings {
    return this.#current;
  }

  replace(settings: GatewaySettings): void {
    this.#current = settings;
    for (const listener of this.#listeners) listener(settings);
  }

  onReplace(listener: (settings: GatewaySettings) => void): void {
    this.#listeners.push(listener);
  }

  /** @returns the server with this id, or undefined. */
  server(id: string): ServerSettings | undefined {
    return this.#current.servers.find((server) => server.id === id);
  }

  /** @returns the embedder with this id, or undefined. */
  embedder(id: string): EmbedderSettings | undefined {
    return this.#current.embedders.find((embedder) => embedder.id === id);
  }
}
