import { m } from '../messages/messages.js';

interface AskedServer {
  readonly server: { readonly name: string };
  /** Its answer; null without one. */
  readonly list: unknown;
  readonly error: unknown;
  /** Whether it is certain that it has nothing of the kind to answer with. */
  readonly without?: boolean;
}

/** The sentence about the servers that have neither answered nor failed; null when there are none. */
export function waitingFor(asked: readonly AskedServer[]): string | null {
  const names = asked
    .filter(({ list, error, without = false }) => list === null && error === null && !without)
    .map(({ server }) => server.name);
  return names.length === 0 ? null : m.plugins_waiting({ servers: names.join(', ') });
}
