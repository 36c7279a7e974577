import { listOf, objectOf, own } from '../../api/json.ts';
import type { SettingTarget } from './setting-row.ts';

/** What a setting wants to choose from: a kind of things, narrowed by what the plugin asks of them. */
export interface LookupChoice {
  readonly model: string;
  readonly filters: Readonly<Record<string, string>>;
}

/** The id of a lookup, which the form hands back. */
export function lookupId(model: string, target: SettingTarget): string {
  return JSON.stringify([model, queryFilters(target.filters)]);
}

/** What an id stands for; null for one that `lookupId` has not made. */
export function lookupChoice(id: string): LookupChoice | null {
  try {
    const parsed: unknown = JSON.parse(id);
    const [model, filters] = listOf(parsed);
    return typeof model === 'string' ? { model, filters: queryFilters(objectOf(filters)) } : null;
  } catch {
    return null;
  }
}

/** What a search says itself, or a gateway would not forward. */
const TAKEN: ReadonlySet<string> = new Set(['search', 'limit', 'offset', 'format', 'access_token']);
const MOST_FILTERS = 30;
const LONGEST = 200;

/**
 * What a plugin asks of a list, as far as it can be parts of a query: plain names with a text, a number or a flag.
 * upstream: InvenTree hands `model_filters` on as the plugin declares them
 */
function queryFilters(filters: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const names = Object.keys(filters).filter((name) => /^[A-Za-z]\w{0,99}$/.test(name) && !TAKEN.has(name));
  const found = names.slice(0, MOST_FILTERS).flatMap((name): [string, string][] => {
    const value = own(filters, name);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    const text = String(value);
    return text.length > LONGEST ? [] : [[name, text]];
  });
  return Object.fromEntries(found);
}
