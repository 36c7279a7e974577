import { useCallback, useSyncExternalStore } from 'react';
import type { FormStore } from './form-store.ts';

/**
 * What is read of a form's store, drawn anew when it changes.
 * @param read must give the same value until something changes
 */
export function useOfStore<Value>(store: FormStore, read: (store: FormStore) => Value): Value {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  return useSyncExternalStore(subscribe, () => read(store));
}
