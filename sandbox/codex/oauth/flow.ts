import { createHash, randomBytes } from 'node:crypto';

/** Somebody on the way to a provider and back. */
export interface StoredFlow {
  /** Good for one use. */
  readonly state: string;
  readonly userId: string;
  readonly pluginId: string;
  readonly redirectUri: string;
  /** What the challenge was made of, where the plugin asks for one. */
  readonly verifier?: string;
  readonly endsAt: string;
}

/** upstream: Codex 2.2.0. */
export const FLOW_MS = 300_000;
export const FLOWS_PER_USER = 3;

export function randomText(): string {
  return randomBytes(32).toString('base64url');
}

/** S256. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
