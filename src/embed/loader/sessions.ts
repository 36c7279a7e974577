import { readSecret, readToken } from '../contract/fields.ts';
import type { HostMessage, SessionReason } from '../contract/messages.ts';
import { type Reader, readOrNull } from '../contract/readers.ts';
import type { EmbedChanges, EmbedError, Provided } from './embed-types.ts';

export type SessionMessage = Extract<HostMessage, { readonly type: 'session' }>;

async function provide<T>(source: Provided<T>, reader: Reader<T>, reason: SessionReason): Promise<T> {
  // oxlint-disable-next-line no-instanceof-builtins -- the compiler follows no `typeof` here
  const given = await (source instanceof Function ? source(reason) : source);
  const read = readOrNull(reader, given);
  if (read === null) throw new TypeError('not a session');
  return read;
}

/**
 * Gets what the frame wants from the host. A frame that cannot get any is told so: it would wait otherwise.
 * @returns null where there is nothing to say yet
 */
export async function sessionFor(
  { session, token }: EmbedChanges,
  reason: SessionReason,
  report: (error: EmbedError) => void,
): Promise<SessionMessage | null> {
  const none = { type: 'session', session: null } as const;
  if (!token && typeof session !== 'function' && reason !== 'none') {
    if (reason === 'ending') return null;
    report({ code: 'session-ended', message: 'update({ session })' });
    return none;
  }
  try {
    return token
      ? { ...none, token: await provide(token, readToken, reason) }
      : { ...none, session: await provide(session ?? '', readSecret, reason) };
  } catch (error) {
    report({ code: 'session-failed', message: String(error) });
    return none;
  }
}
