import { isJsonObject, type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { pluginNotFound, wrongShape } from '../answer-faults.ts';
import { firstVisible, nameOf } from '../names.ts';
import type { Plugin, PluginDetail, PluginList, ServerAddress } from '../system.ts';
import { codexActions } from './actions.ts';
import { codexCapabilities } from './capabilities.ts';
import { withoutSecrets } from './plugin-secrets.ts';
import { codexUserPluginFacts } from './user-plugin-facts.ts';

/** A plugin as its user sees it: one with a connection of theirs, or one that they could connect. */
interface UserView {
  readonly plugin: Plugin;
  readonly dto: JsonObject;
  readonly withConnection: boolean;
}

/**
 * The plugins that someone sees who does not manage plugins: those for users that an administrator has
 * switched on. What the list calls enabled is the person's own connection, not the plugin's switch.
 * upstream: Codex 2.2.0
 * @param raw the answer of `GET /api/v1/user/plugins`; untrusted
 * @throws ApiError `broken-answer` when it is no such list
 */
export function codexUserPluginList(server: ServerAddress, raw: unknown): PluginList {
  return { plugins: userViews(server, raw).map(({ plugin }) => plugin), partial: m.codex_partial };
}

/**
 * One plugin out of the same answer.
 * @throws ApiError `not-found` when the person sees no such plugin
 */
export function codexUserPluginDetail(server: ServerAddress, raw: unknown, pluginId: string): PluginDetail {
  const view = userViews(server, raw).find(({ plugin }) => plugin.id === pluginId);
  if (view === undefined) throw pluginNotFound(server);
  const { facts, furtherFacts } = codexUserPluginFacts(view.dto, view.withConnection);
  return {
    ...view.plugin,
    named: givenName(view.dto, view.withConnection) !== null,
    licence: null,
    originFacts: [],
    links: [],
    notices: [
      { severity: 'info', title: m.codex_notice_user_view_title, explanation: m.codex_notice_user_view },
    ],
    facts: [...facts, ...furtherFacts],
    raw: withoutSecrets(view.dto),
  };
}

function userViews(server: ServerAddress, raw: unknown): readonly UserView[] {
  const answer = objectOf(raw);
  const connected = own(answer, 'enabled');
  const available = own(answer, 'available');
  if (!Array.isArray(connected) || !Array.isArray(available))
    throw wrongShape(server, '{enabled: [], available: []}');
  const views = [
    ...connected.flatMap((dto) => userView(dto, true) ?? []),
    ...available.flatMap((dto) => userView(dto, false) ?? []),
  ];
  const seen = new Set<string>();
  return views.filter(({ plugin }) => !seen.has(plugin.id) && seen.add(plugin.id));
}

function userView(value: unknown, withConnection: boolean): UserView | null {
  if (!isJsonObject(value)) return null;
  const id = textOf(own(value, 'pluginId'));
  if (id === null) return null;
  const key = nameOf(own(value, withConnection ? 'pluginName' : 'name'), id);
  const plugin: Plugin = {
    id,
    key,
    name: givenName(value, withConnection) ?? key,
    description: firstVisible(own(value, 'description')),
    enabled: true,
    state: { kind: 'on', reason: null },
    version: null,
    author: null,
    origin: 'command',
    capabilities: codexCapabilities(own(value, 'capabilities')),
    changedAt: null,
    actions: codexActions(true, false),
  };
  return { plugin, dto: value, withConnection };
}

function givenName(dto: JsonObject, withConnection: boolean): string | null {
  return firstVisible(own(dto, withConnection ? 'pluginDisplayName' : 'displayName'));
}
