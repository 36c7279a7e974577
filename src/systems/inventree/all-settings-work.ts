import type { Client } from '../../api/generated/client/index.ts';
import { listAllPluginSettings } from '../../api/generated/inventree-435/sdk.gen.ts';
import { isJsonObject, listOf, numberOf, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import type { AllSettings, AllSettingsFilter, ListedSetting } from '../all-settings.ts';
import { modelQuery } from '../model-query.ts';
import { visibleText } from '../names.ts';
import type { ModelQuery, ServerAddress, Text } from '../system.ts';
import { allSettingsKey, askedFor } from './all-settings.ts';

/** How many are asked for at once, and how often: nobody reads more than that in a list. */
const PAGE = 250;
const MOST_PAGES = 40;

/** What is kept of the answers: no value, whatever they held. */
interface Kept {
  readonly rows: readonly unknown[];
  readonly left: number;
}

/**
 * The settings of all plugins that are stored.
 * upstream: InvenTree, all versions tell the secrets of plugins that are off in clear here, so values are dropped
 * before anything keeps them
 */
export function allSettingsQuery(
  server: ServerAddress,
  client: Client,
  filter: AllSettingsFilter,
): ModelQuery<AllSettings> {
  return modelQuery({
    queryKey: allSettingsKey(client, filter),
    read: (signal) => readPages(server, client, askedFor(filter), signal),
    select: (raw) => {
      const kept = objectOf(raw);
      const settings = listOf(own(kept, 'rows')).flatMap((row) => listed(row) ?? []);
      return { settings, left: numberOf(own(kept, 'left')) ?? 0 };
    },
  });
}

/** Page by page; a server that answers with everything at once is taken at its word. */
async function readPages(
  server: ServerAddress,
  client: Client,
  filter: object,
  signal: AbortSignal,
): Promise<Kept> {
  const rows: unknown[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { ...filter, limit: PAGE, offset: rows.length };
    const { data } = await listAllPluginSettings({ client, query, signal, throwOnError: true });
    const answer: unknown = data;
    if (Array.isArray(answer)) return { rows: answer.map(withoutValue), left: 0 };
    const results = own(objectOf(answer), 'results');
    if (!Array.isArray(results)) throw wrongShape(server, '[] or {results: []}');
    rows.push(...results.map(withoutValue));
    const count = numberOf(own(objectOf(answer), 'count')) ?? countBeyond(answer, rows.length);
    if (results.length === 0 || rows.length >= count) return { rows, left: 0 };
    if (page === MOST_PAGES - 1) return { rows, left: count - rows.length };
  }
  return { rows, left: 0 };
}

/** Where no count is told, an address of a next page tells that there is at least one more. */
function countBeyond(answer: unknown, found: number): number {
  return textOf(own(objectOf(answer), 'next')) === null ? found : found + 1;
}

/** What a protected value is answered as while its plugin runs. */
const MASK = '***';

function withoutValue(row: unknown): unknown {
  if (!isJsonObject(row)) return null;
  const { value, choices, ...rest } = row;
  return { ...rest, secret: value === MASK, chosen: listOf(choices).length > 0 };
}

const KINDS: Readonly<Record<string, Text>> = {
  boolean: m.inventree_kind_boolean,
  integer: m.inventree_kind_integer,
  string: m.inventree_kind_string,
  'related field': m.inventree_kind_related,
};

function listed(row: unknown): ListedSetting | null {
  if (!isJsonObject(row)) return null;
  const [pluginId, key] = [textOf(own(row, 'plugin')), textOf(own(row, 'key'))];
  if (pluginId === null || key === null) return null;
  const type = textOf(own(row, 'type')) ?? '';
  const secret = own(row, 'secret') === true;
  const known = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  const plain = known ?? (() => type);
  return {
    pluginId,
    key,
    name: visibleText(own(row, 'name')),
    description: visibleText(own(row, 'description')),
    kind: secret ? m.inventree_kind_secret : own(row, 'chosen') === true ? m.inventree_kind_choice : plain,
    required: own(row, 'required') === true,
    secret,
  };
}
