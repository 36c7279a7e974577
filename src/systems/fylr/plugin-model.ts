import { isJsonObject, type JsonObject, objectOf, own, textOf, textOrNumberOf } from '../../api/json.ts';
import { maskSecrets } from '../../api/secrets.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { pluginNotFound, wrongShape } from '../answer-faults.ts';
import { codeFact, linkFact, linksOf as labelledLinks, wordsFact } from '../fact-builders.ts';
import { firstVisible, nameOf } from '../names.ts';
import type {
  Capability,
  Fact,
  Plugin,
  PluginDetail,
  PluginList,
  PluginOrigin,
  PluginState,
  ServerAddress,
  ServerCondition,
  Text,
} from '../system.ts';
import { type FylrCircumstances, fylrActions } from './actions.ts';
import { localized } from './localized.ts';
import { manifestFacts, pluginFacts } from './plugin-facts.ts';
import { momentOf, numberOfThing } from './row-values.ts';
import { updatePolicyWords } from './update-policy.ts';

/**
 * All installed plugins, for those who manage them.
 * @param raw the answer of `GET /api/v1/plugin/manage`; untrusted
 * @throws ApiError `broken-answer` when it is no list of plugins
 */
export function fylrPluginList(
  server: ServerAddress,
  raw: unknown,
  circumstances: FylrCircumstances,
): PluginList {
  return listOfRows(rowsOf(server, raw), (row) => managed(row, circumstances), null);
}

/**
 * One installed plugin.
 * @param raw the answer of `GET /api/v1/plugin/manage/{id}`; untrusted
 * @throws ApiError `broken-answer` when it is no plugin
 */
export function fylrPluginDetail(
  server: ServerAddress,
  raw: unknown,
  circumstances: FylrCircumstances,
): PluginDetail {
  const row = objectOf(raw);
  const plugin = managed(row, circumstances);
  if (plugin === null) throw wrongShape(server, 'PluginManageApi');
  const manifest = objectOf(own(row, 'manifest'));
  return {
    ...plugin,
    named: givenName(manifest) !== null,
    licence: null,
    // upstream: fylr 6.34, `info` may be Markdown
    markdown: true,
    originFacts: originFacts(row),
    links: linksOf(manifest),
    notices: isDelivered(manifest) && isLongUnseen(row) ? [NOT_CHECKED] : [],
    facts: [...pluginFacts(row), ...manifestFacts(manifest)],
    raw: maskSecrets(row),
  };
}

/**
 * The plugins that everyone sees: those that are on, by what their packages say. They have no numbers there,
 * so their names stand in addresses.
 * @param raw the answer of `GET /api/v1/plugin`; untrusted
 * @throws ApiError `broken-answer` when it is no list of plugins
 */
export function fylrPublicList(
  server: ServerAddress,
  raw: unknown,
  circumstances: FylrCircumstances,
): PluginList {
  return listOfRows(rowsOf(server, raw), (manifest) => published(manifest, circumstances), m.fylr_partial);
}

/**
 * The rows that can be read; that others are left out is told.
 * @param partial why the server does not list all
 */
function listOfRows(
  rows: readonly unknown[],
  read: (row: JsonObject) => Plugin | null,
  partial: Text | null,
): PluginList {
  const plugins = rows.flatMap((row) => (isJsonObject(row) ? read(row) : null) ?? []);
  const count = rows.length - plugins.length;
  if (count === 0) return { plugins, partial };
  const unread = () => m.fylr_partial_unread({ count });
  return { plugins, partial: partial === null ? unread : () => `${partial()} ${unread()}` };
}

/**
 * One plugin out of the same answer.
 * @throws ApiError `not-found` when it is not among those that are on
 */
export function fylrPublicDetail(
  server: ServerAddress,
  raw: unknown,
  circumstances: FylrCircumstances,
  name: string,
): PluginDetail {
  const manifest = rowsOf(server, raw)
    .filter(isJsonObject)
    .find((row) => textOf(own(row, 'name')) === name);
  const plugin = manifest === undefined ? null : published(manifest, circumstances);
  if (manifest === undefined || plugin === null) throw pluginNotFound(server);
  return {
    ...plugin,
    named: givenName(manifest) !== null,
    licence: null,
    // upstream: fylr 6.34, `info` may be Markdown
    markdown: true,
    originFacts: [],
    links: linksOf(manifest),
    notices: [{ severity: 'info', title: m.fylr_notice_public_title, explanation: m.fylr_notice_public }],
    facts: manifestFacts(manifest),
    raw: maskSecrets(manifest),
  };
}

function rowsOf(server: ServerAddress, raw: unknown): readonly unknown[] {
  const plugins = own(objectOf(raw), 'plugins');
  // Many programs write a list with nothing in it as null.
  if (plugins === null) return [];
  if (!Array.isArray(plugins)) throw wrongShape(server, '{plugins: []}');
  return plugins;
}

function managed(row: JsonObject, circumstances: FylrCircumstances): Plugin | null {
  const number = numberOfThing(own(row, 'id'));
  if (number === null) return null;
  const manifest = objectOf(own(row, 'manifest'));
  const enabled = own(row, 'enabled') === true;
  return {
    ...describedBy(manifest, nameOf(own(row, 'name'), own(manifest, 'name'), `#${number}`)),
    id: String(number),
    enabled,
    state: stateOf(enabled, manifest),
    origin: own(row, 'auto_added') === true ? 'server' : originOf(own(row, 'type')),
    changedAt: textOf(momentOf(own(row, 'updated_at'))),
    actions: fylrActions(enabled, circumstances),
  };
}

function published(manifest: JsonObject, circumstances: FylrCircumstances): Plugin | null {
  const name = textOf(own(manifest, 'name'));
  if (name === null) return null;
  return {
    ...describedBy(manifest, nameOf(name)),
    id: name,
    enabled: true,
    state: stateOf(true, manifest),
    origin: 'unknown',
    changedAt: null,
    actions: fylrActions(true, circumstances),
  };
}

function describedBy(
  manifest: JsonObject,
  key: string,
): Pick<Plugin, 'key' | 'name' | 'description' | 'version' | 'author' | 'capabilities'> {
  return {
    key,
    name: givenName(manifest) ?? key,
    description: firstVisible(localized(own(manifest, 'info'), getLocale())),
    // Free text, and seldom of three parts: nothing may sort it or tell newer from older by it.
    version: textOrNumberOf(own(manifest, 'version')),
    author: null,
    capabilities: capabilitiesOf(manifest),
  };
}

function givenName(manifest: JsonObject): string | null {
  return firstVisible(localized(own(manifest, 'displayname'), getLocale()));
}

/** The address, folder or file that the package came from, and when the server looks there again. */
function originFacts(row: JsonObject): readonly Fact[] {
  return [
    linkFact(m.fylr_fact_url, own(row, 'url')),
    codeFact(m.fylr_fact_path, own(row, 'path')),
    codeFact(m.fylr_fact_zip, own(objectOf(own(row, 'zip_file')), '_id')),
    // Every row has a policy; it means something where there is an address to look at.
    textOf(own(row, 'type')) === 'url' || textOf(own(row, 'url')) !== null
      ? wordsFact(m.fylr_fact_policy, updatePolicyWords(own(row, 'update_policy')))
      : null,
  ].flatMap((known) => known ?? []);
}

/**
 * Whether the package has arrived: it then names its version. No field tells of a failed download.
 * upstream: fylr 6.34
 */
function isDelivered(manifest: JsonObject): boolean {
  return textOrNumberOf(own(manifest, 'version')) !== null;
}

/** Milliseconds after which a look at an address is long ago, by how often the server looks. */
const LONG_AGO: Readonly<Record<string, number>> = { automatic: 3 * 86_400_000, always: 86_400_000 };

const NOT_CHECKED: ServerCondition = {
  severity: 'warning',
  title: m.fylr_notice_not_checked_title,
  explanation: m.fylr_notice_not_checked,
};

/**
 * Whether the server should have looked at the plugin's address again by now, and has left no time of that: no field
 * tells of a look that failed. upstream: fylr 6.34
 */
function isLongUnseen(row: JsonObject): boolean {
  const policy = textOf(own(row, 'update_policy')) ?? '';
  const patience = Object.hasOwn(LONG_AGO, policy) ? LONG_AGO[policy] : undefined;
  const seen = Date.parse(textOf(momentOf(own(row, 'last_checked_at'))) ?? '');
  if (own(row, 'enabled') !== true || originOf(own(row, 'type')) !== 'url') return false;
  return patience !== undefined && Date.now() - seen > patience;
}

function stateOf(enabled: boolean, manifest: JsonObject): PluginState {
  if (isDelivered(manifest)) return { kind: enabled ? 'on' : 'off', reason: null };
  return { kind: enabled ? 'attention' : 'off', reason: m.fylr_state_not_delivered };
}

const ORIGINS: Readonly<Record<string, PluginOrigin>> = { disk: 'disk', zip: 'zip', url: 'url' };

function originOf(type: unknown): PluginOrigin {
  const name = textOf(type) ?? '';
  return (Object.hasOwn(ORIGINS, name) ? ORIGINS[name] : undefined) ?? 'unknown';
}

const DECLARATIONS: readonly Capability[] = [
  {
    key: 'webfrontend',
    label: m.fylr_capability_webfrontend,
    help: m.fylr_capability_webfrontend_help,
  },
  {
    key: 'collection_upload',
    label: m.fylr_capability_collection_upload,
    help: m.fylr_capability_collection_upload_help,
  },
  { key: 'custom', label: m.fylr_capability_custom, help: m.fylr_capability_custom_help },
];

/** What the manifest declares, as far as the server hands it on (callbacks, extensions and settings it does not). */
function capabilitiesOf(manifest: JsonObject): readonly Capability[] {
  return DECLARATIONS.filter(({ key }) => Object.keys(objectOf(own(manifest, key))).length > 0);
}

function linksOf(manifest: JsonObject): PluginDetail['links'] {
  return labelledLinks([
    { label: m.api_fact_website, url: own(manifest, 'url') },
    { label: m.fylr_link_repository, url: own(objectOf(own(manifest, 'build_info')), 'repository') },
  ]);
}
