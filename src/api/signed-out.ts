/** Told which server a call found to be signed out of; null when it was not about one server. */
export type SignedOutListener = (serverId: string | null) => void;

const listeners = new Set<SignedOutListener>();

/**
 * Calls back whenever any call finds that there is no sign-in to a server (any longer), so that the app can ask
 * for it again where the person is. Nothing here navigates.
 * @returns a function that ends the subscription
 */
export function onSignedOut(listener: SignedOutListener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells all listeners; for the funnel. */
export function reportSignedOut(serverId: string | null): void {
  for (const listener of listeners) listener(serverId);
}
