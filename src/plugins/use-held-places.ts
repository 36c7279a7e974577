import { useState } from 'react';
import type { Plugin } from '../systems/system.ts';
import { useSwitchedSince } from './use-plugin-switch.ts';

interface HeldPlaces {
  /** The plugins whose rows stay where they are, as they were before, by server and plugin as in `one/zip`. */
  readonly before: ReadonlyMap<string, Plugin>;
  /** Puts every row where it belongs now. */
  readonly letGo: () => void;
}

/**
 * Keeps the rows of plugins that one switches in their places, until one looks at the list in another way: a list that
 * is filtered or put in order by state would take the row from under the pointer, and put another in its place.
 * @param look the filter and the order
 */
export function useHeldPlaces(look: string): HeldPlaces {
  const [held, setHeld] = useState(() => heldFromNow(look));
  const letGo = () => setHeld(() => heldFromNow(look));
  if (held.look !== look) letGo();
  return { before: useSwitchedSince(held.since), letGo };
}

function heldFromNow(look: string): { readonly look: string; readonly since: number } {
  return { look, since: Date.now() };
}
