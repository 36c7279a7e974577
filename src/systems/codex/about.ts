import { type JsonObject, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { factGroup, furtherFacts, textFact } from '../fact-builders.ts';
import type { ServerAbout } from '../system.ts';
import { codexOffers, codexVersionNote } from './offers.ts';

/**
 * What a Codex server tells of itself, and what follows from its version.
 * @param info the answer of `GET /api/v1/info` (`{name, version}`); untrusted
 */
export function codexAbout(info: JsonObject, version: string | null): ServerAbout {
  return {
    note: codexVersionNote(version),
    offers: codexOffers(version),
    facts: [
      factGroup(m.api_fact_server, [textFact(m.api_fact_product, own(info, 'name'))]),
      furtherFacts(m.api_fact_further, info, ['name', 'version']),
    ],
  };
}
