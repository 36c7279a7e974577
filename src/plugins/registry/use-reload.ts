import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { type ApiError, foundSignedOut, toApiError } from '../../api/api-error.ts';
import { describeError } from '../../api/describe-error.ts';
import { m } from '../../messages/messages.js';
import { readServerAgain } from '../../servers/connected-query.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { LoadingErrors, ReloadWay } from '../../systems/loading.ts';
import type { ModelQuery, PluginsFacet } from '../../systems/system.ts';
import { notify } from '../../ui/notify.ts';
import { type ReloadOutcome, runReload } from './run-reload.ts';

/** A reload that is under way, or the last one that has ended. */
export interface ReloadRun {
  readonly way: ReloadWay;
  /** Milliseconds since the epoch. */
  readonly begunAt: number;
  readonly outcome: ReloadOutcome | null;
  readonly error: ApiError | null;
}

function reloadKey({ id, session }: SignedInServer) {
  return ['reload', id, session.user.name] as const;
}

/** The person's last reload of a server's plugins, wherever it was begun; null when there was none. */
export function useLastReload(server: SignedInServer): ReloadRun | null {
  const runs = useMutationState({
    filters: { mutationKey: reloadKey(server), exact: true },
    select: ({ state: { variables, data, error, submittedAt } }) =>
      isReloadWay(variables)
        ? {
            way: variables,
            begunAt: submittedAt,
            outcome: isOutcome(data) ? data : null,
            error: error === null ? null : toApiError(error),
          }
        : null,
  });
  return runs.at(-1) ?? null;
}

/** The cache of mutations does not know the types of `useReload`. */
function isReloadWay(variables: unknown): variables is ReloadWay {
  return typeof variables === 'object' && variables !== null && 'run' in variables;
}

function isOutcome(data: unknown): data is ReloadOutcome {
  return typeof data === 'object' && data !== null && 'changes' in data;
}

interface Reloaded {
  readonly server: SignedInServer;
  readonly facet: PluginsFacet;
  readonly errors: ModelQuery<LoadingErrors>;
  /** Whether a page shows the outcome, so that nobody need be told elsewhere. */
  readonly shown: () => boolean;
}

/** Gives the function that has all plugins loaded again. It goes on whatever page is open. */
export function useReload({ server, facet, errors, shown }: Reloaded): (way: ReloadWay) => void {
  const cache = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: reloadKey(server),
    mutationFn: async (way: ReloadWay): Promise<ReloadOutcome> => {
      const outcome = await runReload({ cache, serverId: server.id, facet, errors }, way);
      void readServerAgain(cache, server.id);
      return outcome;
    },
    onSuccess: ({ unclear, unread }) => {
      if (shown()) return;
      const words = { server: server.name };
      if (unclear) notify({ severity: 'warning', title: m.reload_unclear(words) });
      else if (unread) {
        notify({ severity: 'warning', title: m.reload_answered(words), message: m.reload_unread() });
      } else notify({ severity: 'success', title: m.reload_done(words) });
    },
    onError: (thrown) => {
      const error = toApiError(thrown);
      if (shown() || error.kind === 'cancelled' || foundSignedOut(error)) return;
      const { title, whatToDo } = describeError(error, server.name);
      notify({
        severity: 'error',
        title: m.reload_failed({ server: server.name }),
        message: [error.serverMessage, title, whatToDo].filter(Boolean).join('\n'),
      });
    },
  });
  return (way) => mutate(way);
}
