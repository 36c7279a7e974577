import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LiveSettings } from '../config/settings.ts';
import type { SignInMethod } from '../config/system.ts';
import { ClientGone } from '../forwarding/exchange.ts';
import type { ServerAccess, SignInKeeper } from '../sessions/keeper.ts';
import type { SessionStore, StoredSignIn } from '../sessions/store.ts';
import type { SignedIn } from '../sign-in/provider.ts';
import { readCookie, setCookie } from './cookie.ts';

export interface KeepParts {
  readonly settings: LiveSettings;
  readonly store: SessionStore;
  readonly keeper: SignInKeeper;
}

/**
 * Keeps a sign-in that a server has just granted, in the browser's session or a new one, and sets its cookie anew.
 * Tokens that nobody will use, since they could not be kept or replace others, are revoked.
 * @throws ClientGone when the person did not want to wait; GatewayError `cannot-store`.
 */
export async function keepSignIn(
  { settings, store, keeper }: KeepParts,
  access: ServerAccess,
  made: SignedIn & { readonly method: SignInMethod },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<StoredSignIn> {
  if (reply.raw.destroyed) {
    // The new cookie would reach nobody, and the one they have would end.
    await keeper.revoke(access, made.tokens);
    throw new ClientGone('The browser went away before the sign-in was done.');
  }
  const { id: serverId, identity } = access.server;
  let added: ReturnType<SessionStore['add']>;
  try {
    added = store.add(readCookie(request, settings.current), { ...made, serverId, identity });
  } catch (error) {
    void keeper.revoke(access, made.tokens);
    throw error;
  }
  const { replaced } = added;
  if (replaced !== undefined && replaced.identity === identity) void keeper.revoke(access, replaced.tokens);
  setCookie(reply, settings.current, added.cookie);
  return added.signIn;
}
