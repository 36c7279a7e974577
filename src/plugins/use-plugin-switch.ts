import {
  isCancelledError,
  type QueryClient,
  useMutation,
  useMutationState,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { foundSignedOut, toApiError } from '../api/api-error.ts';
import { describeError } from '../api/describe-error.ts';
import { m } from '../messages/messages.js';
import type { SignedInServer } from '../servers/servers-query.ts';
import { onceSignedIn, useWaitingWork } from '../servers/waiting-work.ts';
import type { Plugin, PluginsFacet, SwitchReport } from '../systems/system.ts';
import { notify } from '../ui/notify.ts';

interface SwitchRequest {
  readonly plugin: Plugin;
  readonly enabled: boolean;
}

function switchKey(serverId: string, pluginId: string) {
  return ['switch', serverId, pluginId] as const;
}

/** The position that a plugin is being switched to, wherever that was begun; null while nothing is under way. */
export function usePendingSwitch(serverId: string, pluginId: string): boolean | null {
  const underWay = useMutationState({
    filters: { mutationKey: switchKey(serverId, pluginId), exact: true, status: 'pending' },
    select: ({ state }) => (isSwitchRequest(state.variables) ? state.variables.enabled : null),
  });
  return underWay.at(-1) ?? null;
}

/** Whether what a plugin is being switched to waits for the person to sign in again. */
export function useSwitchWaits(serverId: string, pluginId: string): boolean {
  const about = switchKey(serverId, pluginId).join('/');
  return useWaitingWork().some((work) => work.about === about);
}

/** The plugins that were switched since a moment, as they were before, by server and plugin as in `one/zip`. */
export function useSwitchedSince(since: number): ReadonlyMap<string, Plugin> {
  const switched = useMutationState({
    filters: { mutationKey: ['switch'], predicate: ({ state }) => state.submittedAt >= since },
    select: ({ state: { variables }, options: { mutationKey = [] } }) =>
      isSwitchRequest(variables) ? { id: mutationKey.slice(1).join('/'), plugin: variables.plugin } : null,
  });
  return useMemo(() => {
    const before = new Map<string, Plugin>();
    for (const one of switched) if (one && !before.has(one.id)) before.set(one.id, one.plugin);
    return before;
  }, [switched]);
}

/** Tells what useTurnPlugin was asked for; the cache of mutations does not know its types. */
function isSwitchRequest(variables: unknown): variables is SwitchRequest {
  return typeof variables === 'object' && variables !== null && 'enabled' in variables;
}

/**
 * Gives the function that turns a plugin on or off and tells the truth about it: the server is asked again
 * after it has answered, and what it says then is shown.
 */
export function useTurnPlugin(server: SignedInServer, facet: PluginsFacet, pluginId: string) {
  const cache = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: switchKey(server.id, pluginId),
    mutationFn: async ({ plugin, enabled }: SwitchRequest) => {
      const about = switchKey(server.id, plugin.id).join('/');
      const work = { serverId: server.id, what: () => turnWords(plugin, enabled), about };
      const report = await onceSignedIn(work, () => facet.setEnabled({ pluginId: plugin.id, enabled }));
      const check = { serverId: server.id, what: () => m.switch_check({ plugin: plugin.name }), about };
      return { report, now: await onceSignedIn(check, () => readAgain(cache, facet, plugin)) };
    },
    onSuccess: ({ report, now }, request) => tellTruth(request, report, now),
    onError: async (error, { plugin, enabled }) => {
      const failure = toApiError(error);
      if (isCancelledError(error) || foundSignedOut(failure)) return tellSignedOut({ plugin, enabled });
      // Given up while it waited for the sign-in: whoever did that has told so.
      if (failure.kind === 'cancelled') return undefined;
      const { title, whatToDo, changed } = describeError(failure, server.name);
      notify({
        severity: 'error',
        title: enabled
          ? m.switch_on_failed({ plugin: plugin.name })
          : m.switch_off_failed({ plugin: plugin.name }),
        message: [failure.serverMessage, title, changed, whatToDo].filter(Boolean).join('\n'),
      });
      return invalidate(cache, facet, plugin);
    },
  });
  return (request: SwitchRequest) => mutate(request);
}

/** The person has left the server while it was at it: the call may have got there, and nobody can look. */
function tellSignedOut({ plugin, enabled }: SwitchRequest): void {
  notify({
    severity: 'warning',
    title: enabled
      ? m.switch_on_signed_out({ plugin: plugin.name })
      : m.switch_off_signed_out({ plugin: plugin.name }),
    message: m.api_changed_unknown(),
  });
}

function turnWords({ name }: Plugin, enabled: boolean): string {
  return enabled ? m.switch_turn_on({ plugin: name }) : m.switch_turn_off({ plugin: name });
}

async function invalidate(cache: QueryClient, facet: PluginsFacet, plugin: Plugin): Promise<void> {
  await Promise.all(
    facet.changedKeys(plugin.id).map((queryKey) => cache.invalidateQueries({ queryKey, exact: true })),
  );
}

/** The plugin as the server has it now, after everything that shows it has been read again. */
async function readAgain(cache: QueryClient, facet: PluginsFacet, plugin: Plugin): Promise<Plugin> {
  await invalidate(cache, facet, plugin);
  const { queryKey, queryFn, select } = facet.detail(plugin.id);
  // An open page of this plugin has just read it: one second keeps that answer, anything older is read anew.
  return select(await cache.fetchQuery({ queryKey, queryFn, staleTime: 1000 }));
}

function tellTruth({ plugin, enabled }: SwitchRequest, report: SwitchReport, now: Plugin): void {
  const said = [report.message, now.state.reason?.()].filter(Boolean);
  if (now.enabled !== enabled) {
    notify({
      severity: 'warning',
      title: enabled
        ? m.switch_still_off({ plugin: plugin.name })
        : m.switch_still_on({ plugin: plugin.name }),
      message: [m.switch_accepted_but(), ...said].join('\n'),
    });
    return;
  }
  const troubled = enabled && now.state.kind !== 'on' && now.state.kind !== 'unknown';
  if (troubled || report.message !== null) {
    notify({
      severity: 'warning',
      title: enabled ? m.switch_on_but({ plugin: plugin.name }) : m.switch_off_but({ plugin: plugin.name }),
      message: [...new Set(said)].join('\n'),
    });
  }
}
