import type { FastifyInstance } from 'fastify';

/** A person who exists on a sandbox server. The password is public on purpose: it is printed at start. */
export interface SandboxUser {
  readonly username: string;
  readonly password: string;
  /** What the person may do there, in one word of the server's own vocabulary. */
  readonly role: 'admin' | 'staff' | 'user';
}

/** One embedded server: it speaks the API of one system at one version, on a port of its own. */
export interface SandboxServer {
  /** Stable id; also the id of the server in the gateway's list. */
  readonly id: string;
  /** Shown name. */
  readonly name: string;
  readonly system: 'codex' | 'inventree' | 'fylr';
  readonly users: readonly SandboxUser[];
  /** The HTTP application, not yet listening. Its paths are the real server's, from the root. */
  readonly app: FastifyInstance;
}
