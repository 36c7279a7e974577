import { isJsonObject, listOf, own, textOf } from '../../api/json.ts';
import { ROWS_AT_ONCE } from './rows-at-once.ts';

/** What is asked of each page. */
export interface PageQuery {
  readonly limit: number;
  readonly offset: number;
}

/** Pages that are asked for; what is beyond is told as missing. */
const MOST_PAGES = 100;

/**
 * A list with all its pages, asked one after the other. A server may give fewer rows at once than it was asked for,
 * or everything.
 * upstream: InvenTree, a bare list without `limit` and an envelope with it; documents call it required since API 341
 * @returns a bare list as it came, or one envelope with the rows of all pages, each key once
 */
export async function wholeList(ask: (page: PageQuery) => Promise<unknown>): Promise<unknown> {
  const first = await ask({ limit: ROWS_AT_ONCE, offset: 0 });
  if (!isJsonObject(first) || !Array.isArray(own(first, 'results'))) return first;
  const rows = [...listOf(own(first, 'results'))];
  let next = own(first, 'next');
  for (let page = 1; typeof next === 'string' && page < MOST_PAGES; page += 1) {
    const answer = await ask({ limit: ROWS_AT_ONCE, offset: rows.length });
    const more = isJsonObject(answer) ? listOf(own(answer, 'results')) : [];
    if (more.length === 0) break;
    rows.push(...more);
    next = isJsonObject(answer) ? own(answer, 'next') : null;
  }
  return { ...first, results: onceEach(rows), next };
}

/** What was added meanwhile moves the rows behind it to the next page, where they come again. */
function onceEach(rows: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = isJsonObject(row) ? textOf(own(row, 'key')) : null;
    if (key === null) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
