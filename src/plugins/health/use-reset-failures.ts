import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { m } from '../../messages/messages.js';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { HealthFacet } from '../../systems/health.ts';
import type { Plugin } from '../../systems/system.ts';
import { notify } from '../../ui/notify.ts';
import { tellFailure } from '../../servers/tell-failure.ts';
import { readHealthAgain } from './read-health-again.ts';

/** Gives the function that lets the server forget a plugin's failures, and whether that is under way. */
export function useResetFailures(
  server: SignedInServer,
  health: HealthFacet,
  plugin: Pick<Plugin, 'id' | 'name'>,
) {
  const cache = useQueryClient();
  const mutationKey = ['reset-failures', server.id, plugin.id];
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: async () => {
      const work = { serverId: server.id, what: () => m.reset_work({ plugin: plugin.name }) };
      await onceSignedIn(work, () => health.reset(plugin.id));
      await readHealthAgain(cache, health, plugin.id);
      return onceSignedIn(work, () => readNow());
    },
    onSuccess: (now) => {
      // Nothing is left to reset when it was done.
      const done = !now.reset.allowed;
      notify({
        severity: done ? 'success' : 'warning',
        title: done ? m.reset_done({ plugin: plugin.name }) : m.reset_not_done({ plugin: plugin.name }),
        message: done ? undefined : m.reset_accepted_but(),
      });
    },
    onError: async (thrown) => {
      tellFailure(thrown, server, m.reset_failed({ plugin: plugin.name }));
      await readHealthAgain(cache, health, plugin.id);
    },
  });

  /** What the server says now; an open page has just read it. */
  async function readNow() {
    const { queryKey, queryFn, select } = health.report(plugin.id);
    return select(await cache.fetchQuery({ queryKey, queryFn, staleTime: 1000 }));
  }

  return { reset: () => mutate(), resetting: useIsMutating({ mutationKey, exact: true }) > 0 };
}
