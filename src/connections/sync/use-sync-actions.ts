import { tellFailure } from '../../servers/tell-failure.ts';
import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { SyncsFacet } from '../../systems/syncs.ts';
import { followSync, isUnderWay } from './running-syncs.ts';

interface SyncOf {
  readonly server: SignedInServer;
  readonly facet: SyncsFacet;
  readonly pluginId: string;
  readonly pluginName: string;
}

function startKey(serverId: string, pluginId: string) {
  return ['sync', serverId, pluginId] as const;
}

/** Whether a sync of a plugin is just being asked for, on whichever page that was. */
export function useSyncStarts(serverId: string, pluginId: string): boolean {
  const filters = { mutationKey: startKey(serverId, pluginId), exact: true, status: 'pending' } as const;
  return useMutationState({ filters, select: () => true }).length > 0;
}

/** Gives the function that begins a sync, or joins the one that runs, and follows it to its end. */
export function useStartSync({ server, facet, pluginId, pluginName }: SyncOf) {
  const cache = useQueryClient();
  const { mutate, data, reset } = useMutation({
    mutationKey: startKey(server.id, pluginId),
    mutationFn: async () => {
      const work = { serverId: server.id, what: () => m.sync_start_of({ plugin: pluginName }) };
      return onceSignedIn(work, async () => {
        const { how } = await facet.start(pluginId);
        const { queryKey, queryFn, select } = facet.latest(pluginId);
        const run = select(await cache.fetchQuery({ queryKey, queryFn, staleTime: 0 }));
        if (run && isUnderWay(run)) {
          followSync(cache, { server, facet, pluginId, pluginName, runId: run.id });
        }
        return how;
      });
    },
    onError: (error) => tellFailure(error, server, m.sync_start_failed({ plugin: pluginName })),
  });
  return { start: () => mutate(), joined: data === 'joined', forget: reset };
}

/** Gives the function that stops a sync; what became of it is read again. */
export function useStopSync({ server, facet, pluginId, pluginName }: SyncOf) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (runId: string) => {
      const work = { serverId: server.id, what: () => m.sync_stop_of({ plugin: pluginName }) };
      await onceSignedIn(work, () => facet.stop(runId));
    },
    onError: (error) => tellFailure(error, server, m.sync_stop_failed({ plugin: pluginName })),
    onSettled: () => cache.invalidateQueries({ queryKey: facet.latest(pluginId).queryKey }),
  });
}
