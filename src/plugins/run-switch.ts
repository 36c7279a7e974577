import type { QueryClient } from '@tanstack/react-query';
import { type ApiError, toApiError } from '../api/api-error.ts';
import { m } from '../messages/messages.js';
import { unreadBecause } from '../servers/unread.ts';
import { onceSignedIn } from '../servers/waiting-work.ts';
import type { Plugin, PluginsFacet, SwitchReport } from '../systems/system.ts';

export interface SwitchRequest {
  readonly plugin: Plugin;
  readonly enabled: boolean;
}

/** What became of a switch: how the plugin is now, or why that could not be read after the server had agreed. */
export type SwitchOutcome =
  | { readonly report: SwitchReport; readonly now: Plugin }
  | { readonly report: SwitchReport; readonly now: null; readonly unread: ApiError };

export interface SwitchPlace {
  readonly cache: QueryClient;
  readonly serverId: string;
  readonly facet: Pick<PluginsFacet, 'setEnabled' | 'detail' | 'changedKeys'>;
  /** Names the switch among what waits for a person to sign in again. */
  readonly about: string;
}

/**
 * Turns a plugin on or off and asks how it is then: the answer is no proof, and where none came it may be done all the
 * same.
 * @throws ApiError when the server has refused, or when there was no answer and the plugin is not so
 */
export async function runSwitch(place: SwitchPlace, request: SwitchRequest): Promise<SwitchOutcome> {
  const { serverId, facet, about } = place;
  const { plugin, enabled } = request;
  const work = { serverId, what: () => turnWords(request), about };
  let report: SwitchReport = { message: null };
  try {
    report = await onceSignedIn(work, () => facet.setEnabled({ pluginId: plugin.id, enabled }));
  } catch (thrown) {
    if (toApiError(thrown).changed !== 'unknown') throw thrown;
    const now = await readAgain(place, plugin).catch(() => null);
    if (now?.enabled === enabled) return { report, now };
    throw thrown;
  }
  try {
    return { report, now: await readAgain(place, plugin) };
  } catch (thrown) {
    return { report, now: null, unread: unreadBecause(thrown) };
  }
}

function turnWords({ plugin: { name }, enabled }: SwitchRequest): string {
  return enabled ? m.switch_turn_on({ plugin: name }) : m.switch_turn_off({ plugin: name });
}

/** The plugin as the server has it now, after everything that shows it has been read again. */
async function readAgain({ cache, serverId, facet, about }: SwitchPlace, plugin: Plugin): Promise<Plugin> {
  const work = { serverId, what: () => m.switch_check({ plugin: plugin.name }), about };
  return onceSignedIn(work, async () => {
    await readAllAgain(cache, facet, plugin);
    const { queryKey, queryFn, select } = facet.detail(plugin.id);
    // An open page of this plugin has just read it: one second keeps that answer, anything older is read anew.
    return select(await cache.fetchQuery({ queryKey, queryFn, staleTime: 1000 }));
  });
}

/** Has all that shows a plugin read anew. */
export async function readAllAgain(
  cache: QueryClient,
  facet: Pick<PluginsFacet, 'changedKeys'>,
  plugin: Plugin,
): Promise<void> {
  await Promise.all(
    facet.changedKeys(plugin.id).map((queryKey) => cache.invalidateQueries({ queryKey, exact: true })),
  );
}
