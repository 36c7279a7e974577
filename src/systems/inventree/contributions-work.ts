import type { Client } from '../../api/generated/client/index.ts';
import { getPluginAdmin, listPluginUiFeatures } from '../../api/generated/inventree-435/sdk.gen.ts';
import { ApiError } from '../../api/api-error.ts';
import { isJsonObject, listOf, objectOf, own, textOf } from '../../api/json.ts';
import { maskSecrets } from '../../api/secrets.ts';
import { m } from '../../messages/messages.js';
import { pluginNotFound, wrongShape } from '../answer-faults.ts';
import type { Contribution, Contributions } from '../contributions.ts';
import { modelQuery, perId } from '../model-query.ts';
import { visibleText } from '../names.ts';
import type { ServerAddress, ServerCondition, Text } from '../system.ts';
import { adminPageKey, type ContributionParts, contributionsKey } from './contributions.ts';
import { PLUGIN_KEY } from './plugin-key.ts';

/** The first version that may know actions in the heads of pages; others answer that there are none. */
const PRIMARY_ACTIONS_SINCE = 479;

/** upstream: InvenTree 277 to 534 */
const KINDS: readonly { readonly key: string; readonly label: Text; readonly since?: number }[] = [
  { key: 'dashboard', label: m.inventree_feature_dashboard },
  { key: 'panel', label: m.inventree_feature_panel },
  { key: 'navigation', label: m.inventree_feature_navigation },
  { key: 'spotlight_action', label: m.inventree_feature_spotlight },
  { key: 'template_editor', label: m.inventree_feature_editor },
  { key: 'template_preview', label: m.inventree_feature_preview },
  { key: 'primary_action', label: m.inventree_feature_primary, since: PRIMARY_ACTIONS_SINCE },
];

/** Pages that plugins tell their panels and actions for. Those that depend on no page come without any. */
const PAGES = ['part', 'stockitem', 'stocklocation', 'build', 'company', 'purchaseorder', 'salesorder'];
const BY_PAGE: readonly string[] = ['panel', 'primary_action'];

/** What one question was answered with, as it is kept. */
interface Answered {
  readonly kind: string;
  readonly page: string | null;
  /** Null where the server failed at it. */
  readonly rows: unknown;
}

/** What a server may come to with one kind of additions, while it tells all others. */
const OF_ONE_KIND: ReadonlySet<ApiError['kind']> = new Set([
  'server-error',
  'rejected',
  'not-found',
  'broken-answer',
]);

/** What plugins add to InvenTree's pages: the questions, and what is made of the answers. */
export function contributionQueries(parts: ContributionParts) {
  const { server, client, apiVersion, staff } = parts;
  const list = modelQuery({
    queryKey: contributionsKey(client),
    read: (signal) => readAll(client, apiVersion, signal),
    select: (raw) => contributions(server, raw, staff),
  });
  return { list: () => list, adminPage: perId((key) => adminPage(parts, key)) };
}

/**
 * One question after the other: an inventory is no reason to press a server.
 * @throws ApiError where nothing could be asked, or the server failed at all of it
 */
async function readAll(
  client: Client,
  apiVersion: number,
  signal: AbortSignal,
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  let failure: ApiError | null = null;
  for (const { key, since = 0 } of KINDS) {
    if (apiVersion < since) continue;
    const pages = BY_PAGE.includes(key) ? [null, ...PAGES] : [null];
    for (const page of pages) {
      const query = page === null ? {} : { query: { target_model: page } };
      const asked = { client, path: { feature: key }, ...query, signal, throwOnError: true } as const;
      try {
        answers.push({ kind: key, page, rows: (await listPluginUiFeatures(asked)).data });
      } catch (error) {
        if (!(error instanceof ApiError) || !OF_ONE_KIND.has(error.kind)) throw error;
        failure ??= error;
        answers.push({ kind: key, page, rows: null });
      }
    }
  }
  if (failure !== null && answers.every(({ rows }) => rows === null)) throw failure;
  return answers;
}

function contributions(server: ServerAddress, raw: unknown, staff: boolean): Contributions {
  const found = new Map<string, Contribution>();
  const answers = listOf(raw).map(objectOf);
  const unread = new Set<string>();
  for (const answer of answers) {
    const rows = own(answer, 'rows');
    if (!Array.isArray(rows)) unread.add(textOf(own(answer, 'kind')) ?? '');
    for (const row of listOf(rows)) addTo(found, row, textOf(own(answer, 'page')));
  }
  if (!answers.some((answer) => Array.isArray(own(answer, 'rows')))) throw wrongShape(server, '[]');
  const items = [...found.values()];
  if (unread.size > 0) return { items, notices: [partial([...unread])] };
  const nothing: ServerCondition = {
    severity: 'info',
    title: m.inventree_features_none_title,
    explanation: m.inventree_features_none,
    ...(staff && { leadsTo: { part: 'switches', label: m.inventree_to_switches } }),
  };
  return { items, notices: items.length === 0 ? [nothing] : [] };
}

/** Nothing is said of what could not be read: there may be some of it. */
function partial(kinds: readonly string[]): ServerCondition {
  const words = () => kinds.map((kind) => KINDS.find(({ key }) => key === kind)?.label() ?? kind).join(', ');
  return {
    severity: 'warning',
    title: m.inventree_features_partial_title,
    explanation: () => m.inventree_features_partial({ kinds: words() }),
  };
}

/** What is told without a page is told for each page again. */
function addTo(found: Map<string, Contribution>, row: unknown, page: string | null): void {
  if (!isJsonObject(row)) return;
  const [pluginId, type, key] = ['plugin_name', 'feature_type', 'key'].map((name) => textOf(own(row, name)));
  if (!pluginId || !type) return;
  const id = JSON.stringify([pluginId, type, key]);
  const known = found.get(id);
  if (known) {
    if (page !== null && known.pages.length > 0) found.set(id, { ...known, pages: [...known.pages, page] });
    return;
  }
  found.set(id, {
    pluginId,
    kind: { key: type, label: KINDS.find((kind) => kind.key === type)?.label ?? (() => type) },
    key: key ?? '',
    title: visibleText(own(row, 'title')),
    description: visibleText(own(row, 'description')),
    source: textOf(own(row, 'source')),
    pages: page === null ? [] : [page],
    options: maskSecrets(own(row, 'options') ?? undefined),
    context: maskSecrets(own(row, 'context') ?? undefined),
  });
}

function adminPage({ server, client }: ContributionParts, key: string) {
  return modelQuery({
    queryKey: adminPageKey(client, key),
    read: async (signal) => {
      if (!PLUGIN_KEY.test(key)) throw pluginNotFound(server);
      return (await getPluginAdmin({ client, path: { plugin: key }, signal, throwOnError: true })).data;
    },
    select: (raw) => {
      const answer = objectOf(raw);
      return {
        source: textOf(own(answer, 'source')),
        context: maskSecrets(own(answer, 'context') ?? undefined),
        path: `/web/settings/admin/plugin/${encodeURIComponent(key)}/`,
      };
    },
  });
}
