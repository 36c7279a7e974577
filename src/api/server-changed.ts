/** Told which server an answer found to be another than it was when it was asked who it is. */
export type ServerChangedListener = (serverId: string) => void;

const listeners = new Set<ServerChangedListener>();

/**
 * Calls back whenever an answer shows that what a server said of itself is no longer so (it takes no changes any
 * more, or takes them again), so that it is asked anew and the actions there say what holds now.
 * @returns a function that ends the subscription
 */
export function onServerChanged(listener: ServerChangedListener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells all listeners; for the adapters. */
export function reportServerChanged(serverId: string): void {
  for (const listener of listeners) listener(serverId);
}
