import { type QueryClient, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { describeError } from '../../api/describe-error.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { tellFailure } from '../../servers/tell-failure.ts';
import type { RemovalWay } from '../../systems/removal.ts';
import type { Plugin, PluginsFacet } from '../../systems/system.ts';
import { notify } from '../../ui/notify.ts';
import { type RemovalOutcome, runRemoval } from './run-removal.ts';

interface RemovalRequest {
  readonly plugin: Plugin;
  readonly way: RemovalWay;
}

/**
 * Gives the function that removes a plugin, and whether one is under way, wherever that was begun. The list is read
 * again afterwards, and what it says then is told.
 * @param stillHere whether the plugin's own page is shown, which has nothing to show once the plugin is gone
 */
export function useRemoval(
  server: SignedInServer,
  facet: PluginsFacet,
  pluginId: string,
  stillHere: () => boolean,
) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const mutationKey = ['remove', server.id, pluginId];
  const underWay = useIsMutating({ mutationKey, exact: true });
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: async ({ plugin, way }: RemovalRequest) => {
      const outcome = await runRemoval({ cache, serverId: server.id, facet }, plugin, way);
      // Of one that is gone nothing is asked again: that it is not found would be no failure.
      if (outcome.kind !== 'unread' && outcome.now) await invalidate(cache, facet, plugin.id);
      return outcome;
    },
    onSuccess: (outcome, { plugin }) => {
      tell(server, plugin, outcome);
      const gone = outcome.kind !== 'unread' && outcome.now === undefined;
      if (gone && stillHere()) void navigate(`/plugins?server=${encodeURIComponent(server.id)}`);
    },
    onError: async (thrown, { plugin }) => {
      const told = tellFailure(thrown, server, m.removal_failed({ plugin: plugin.name }));
      if (told !== null) await invalidate(cache, facet, plugin.id);
    },
  });
  return { remove: (request: RemovalRequest) => mutate(request), removing: underWay > 0 };
}

async function invalidate(cache: QueryClient, facet: PluginsFacet, pluginId: string): Promise<void> {
  await Promise.all(
    facet.changedKeys(pluginId).map((queryKey) => cache.invalidateQueries({ queryKey, exact: true })),
  );
}

function tell(server: SignedInServer, { name }: Plugin, outcome: RemovalOutcome): void {
  const words = { plugin: name, server: server.name };
  const { message } = outcome;
  switch (outcome.kind) {
    case 'done':
      notify({ severity: 'success', title: m.removal_done(words), message: lines(message) });
      break;
    case 'still-there':
      notify({
        severity: 'warning',
        title: m.removal_not_done(words),
        message: lines(m.removal_accepted_but(), message),
      });
      break;
    case 'unread': {
      const { title } = describeError(outcome.error, server.name);
      notify({
        severity: 'warning',
        title: m.removal_agreed(words),
        message: lines(m.removal_unread(), title, message),
      });
    }
  }
}

function lines(...said: readonly (string | null)[]): string {
  return said.filter(Boolean).join('\n');
}
