/** Passes on what happens to all who listen at that moment. */
export interface Broadcast<T> {
  publish(event: T): void;
  /** @returns ends it */
  subscribe(listener: (event: T) => void): () => void;
}

export function createBroadcast<T>(): Broadcast<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    publish(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
