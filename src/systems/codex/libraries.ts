import type { Client } from '../../api/generated/client/index.ts';
import { listLibraries } from '../../api/generated/codex/sdk.gen.ts';
import { listOf, numberOf, objectOf, own } from '../../api/json.ts';
import { wrongShape } from '../answer-faults.ts';
import type { ServerAddress } from '../system.ts';

/** The most that the server gives at once. upstream: Codex 2.2.0, pages count from 1 */
const PAGE_SIZE = 500;
/** A server that always has one more page is not believed for ever. */
const MOST_PAGES = 40;

/**
 * All libraries that the person may see, page after page.
 * @returns entries of `GET /libraries`; untrusted
 * @throws ApiError `broken-answer` when one of the answers is no page
 */
export async function readLibraries(
  server: ServerAddress,
  client: Client,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = { page, pageSize: PAGE_SIZE };
    const { data } = await listLibraries({ client, query, signal, throwOnError: true });
    const answer = objectOf(data);
    const libraries = own(answer, 'data');
    if (!Array.isArray(libraries)) throw wrongShape(server, '{data: []}');
    found.push(...listOf(libraries));
    if (page >= (numberOf(own(answer, 'totalPages')) ?? 1)) break;
  }
  return found;
}
