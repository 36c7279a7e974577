import { isCancelledError, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ApiError, foundSignedOut, toApiError } from '../api/api-error.ts';
import { describeError } from '../api/describe-error.ts';
import { m } from '../messages/messages.js';
import type { SignedInServer } from '../servers/servers-query.ts';
import { tellFailure } from '../servers/tell-failure.ts';
import { useWaitingWork } from '../servers/waiting-work.ts';
import type { Plugin, PluginsFacet, SwitchReport } from '../systems/system.ts';
import { notify } from '../ui/notify.ts';
import { readAllAgain, runSwitch, type SwitchRequest } from './run-switch.ts';

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
    mutationFn: (request: SwitchRequest) => {
      const about = switchKey(server.id, request.plugin.id).join('/');
      return runSwitch({ cache, serverId: server.id, facet, about }, request);
    },
    onSuccess: (outcome, request) => {
      if (outcome.now) tellTruth(request, outcome.report, outcome.now);
      else tellUnread(server, request, outcome.unread);
    },
    onError: async (error, { plugin, enabled }) => {
      const failure = toApiError(error);
      if (isCancelledError(error) || foundSignedOut(failure)) return tellSignedOut({ plugin, enabled });
      // Given up while it waited for the sign-in: whoever did that has told so.
      if (failure.kind === 'cancelled') return undefined;
      const of = { plugin: plugin.name };
      tellFailure(failure, server, enabled ? m.switch_on_failed(of) : m.switch_off_failed(of));
      return readAllAgain(cache, facet, plugin);
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

/** The server has agreed, and nobody can look. */
function tellUnread(server: SignedInServer, { plugin }: SwitchRequest, unread: ApiError): void {
  notify({
    severity: 'warning',
    title: m.switch_unread({ plugin: plugin.name }),
    message: `${m.switch_accepted()}\n${describeError(unread, server.name).title}`,
  });
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
