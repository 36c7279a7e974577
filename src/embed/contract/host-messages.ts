import { readLocale, readPath, readSecret, readTheme, readToken } from './fields.ts';
import type { HostMessage, InitMessage } from './messages.ts';
import { listOf, nullable, oneOf, optional, readOrNull, record, text, variants } from './readers.ts';

/** What a host says, as the frame reads it. */

const session = nullable(readSecret);

const hostMessage = variants<HostMessage, 'type'>('type', {
  session: { session, token: optional(readToken) },
  theme: { theme: readTheme },
  locale: { locale: readLocale },
  navigate: { path: readPath },
  close: {},
});

const init = record<InitMessage>({
  plugboard: oneOf(1),
  type: oneOf('init'),
  nonce: readSecret,
  session,
  token: optional(readToken),
  theme: optional(readTheme),
  locale: optional(readLocale),
  capabilities: listOf(text(40), 20),
});

/** A message of the host from the port; null for all else, such as a type that only a newer version knows. */
export function readHostMessage(data: unknown): HostMessage | null {
  return readOrNull(hostMessage, data);
}

/** The host's answer to `ready`. Who sent it, from which origin and with which nonce is the reader's to check. */
export function readInit(data: unknown): InitMessage | null {
  return readOrNull(init, data);
}
