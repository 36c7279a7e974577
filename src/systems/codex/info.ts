import { lateCode, lateFrom } from '../late-code.ts';
import { objectOf, own, textOrNumberOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { factGroup, furtherFacts, textFact } from '../fact-builders.ts';
import type { ServerInfo } from '../system.ts';

const offersCode = lateCode(() => import('./offers.ts'));

/**
 * What a Codex server says of itself.
 * @param info the answer of `GET /api/v1/info` (`{name, version}`); untrusted
 */
export function codexInfo(info: unknown): ServerInfo {
  const answer = objectOf(info);
  const version = textOrNumberOf(own(answer, 'version'));
  return {
    version,
    apiVersion: null,
    conditions: [],
    versionMeaning: lateFrom(offersCode, (code) => ({
      note: code.codexVersionNote(version),
      offers: code.codexOffers(version),
    })),
    facts: [
      factGroup(m.api_fact_server, [textFact(m.api_fact_product, own(answer, 'name'))]),
      furtherFacts(m.api_fact_further, answer, ['name', 'version']),
    ],
  };
}
