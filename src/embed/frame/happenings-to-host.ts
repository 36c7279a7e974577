import type { QueryClient } from '@tanstack/react-query';
import { onHappening } from '../../lib/happenings.ts';
import type { EmbedEvent } from '../contract/messages.ts';

/** Tells what the person has done in the frame, each once the server has shown that it is so. */
export function tellHappenings(cache: QueryClient, tell: (event: EmbedEvent) => void): void {
  onHappening(tell);
  // Heard here, since the list of plugins has no room for another word.
  cache.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const [kind, server, plugin] = event.mutation.options.mutationKey ?? [];
    if (kind !== 'switch' || typeof server !== 'string' || typeof plugin !== 'string') return;
    const state: { readonly data: unknown; readonly variables: unknown } = event.mutation.state;
    const on = member(member(state.data, 'now'), 'enabled');
    if (typeof on === 'boolean' && on === member(state.variables, 'enabled')) {
      tell({ name: 'pluginSwitched', server, plugin, on });
    }
  });
}

function member(of: unknown, name: string): unknown {
  const value: unknown =
    typeof of === 'object' && of !== null ? Object.getOwnPropertyDescriptor(of, name)?.value : undefined;
  return value;
}
