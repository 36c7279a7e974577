import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { m } from '../../messages/messages.js';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { CleanUpReport, StorageFacet } from '../../systems/storage.ts';
import { tellFailure } from '../../servers/tell-failure.ts';

/** What a clean-up came to, as the server said right after it. */
export interface CleanUpResult extends CleanUpReport {
  readonly pluginKey: string;
}

/** Names clean-ups: all of a server, or those of one plugin. */
export function cleanUpKey(serverId: string, pluginKey?: string): readonly string[] {
  return ['clean-up', serverId, ...(pluginKey === undefined ? [] : [pluginKey])];
}

/**
 * Gives the function that deletes what a plugin keeps, and whether that is under way, wherever it was begun.
 * @param pluginKey the plugin's technical name: what it keeps outlives the plugin
 */
export function useCleanUp(server: SignedInServer, storage: StorageFacet, pluginKey: string) {
  const cache = useQueryClient();
  const mutationKey = cleanUpKey(server.id, pluginKey);
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: async (): Promise<CleanUpResult> => {
      const work = { serverId: server.id, what: () => m.clean_up_work({ plugin: pluginKey }) };
      const report = await onceSignedIn(work, () => storage.cleanUp(pluginKey));
      return { ...report, pluginKey };
    },
    onError: (thrown) => tellFailure(thrown, server, m.clean_up_failed({ plugin: pluginKey })),
    onSettled: async () => {
      const keys = storage.changedKeys(pluginKey);
      await Promise.all(keys.map((queryKey) => cache.invalidateQueries({ queryKey, exact: true })));
    },
  });
  return { cleanUp: () => mutate(), cleaning: useIsMutating({ mutationKey, exact: true }) > 0 };
}
