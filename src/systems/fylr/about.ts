import { type JsonObject, objectOf, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import {
  codeFact,
  factGroup,
  flagFact,
  furtherFacts,
  linkFact,
  numberFact,
  textFact,
  timeFact,
} from '../fact-builders.ts';
import type { FactGroup, ServerAbout, Text } from '../system.ts';
import { momentOf } from './row-values.ts';
import { fylrOffers, fylrVersionNote } from './offers.ts';

/**
 * What a fylr server tells of itself, and what follows from its version.
 * @param settings the answer of `GET /api/v1/settings`; untrusted
 */
export function fylrAbout(settings: JsonObject, version: string | null): ServerAbout {
  return {
    note: fylrVersionNote(version),
    offers: fylrOffers(version),
    facts: [
      serverGroup(settings),
      licenceGroup(settings),
      furtherFacts(m.api_fact_further, settings, KNOWN_FIELDS),
    ],
  };
}

const CAPABILITY_WORDS: readonly (readonly [name: string, label: Text])[] = [
  ['auth', m.fylr_licence_auth],
  ['two_factor', m.fylr_licence_two_factor],
  ['read_only', m.fylr_licence_read_only],
  ['kubernetes', m.fylr_licence_kubernetes],
  ['geo_support', m.fylr_licence_geo],
  ['mobile_app', m.fylr_licence_mobile],
  ['ci_hub', m.fylr_licence_ci_hub],
  ['linkrui', m.fylr_licence_linkrui],
];

function serverGroup(answer: JsonObject): FactGroup {
  return factGroup(m.api_fact_server, [
    textFact(m.api_fact_product, own(answer, 'name')),
    textFact(m.fylr_fact_instance, own(answer, 'instance')),
    textFact(m.fylr_fact_config_name, own(answer, 'config_name')),
    textFact(m.fylr_fact_version_full, own(answer, 'version_full')),
    timeFact(m.fylr_fact_released, momentOf(own(answer, 'version_release_date'))),
    codeFact(m.fylr_fact_commit, own(answer, 'build_commit')),
    timeFact(m.fylr_fact_commit_time, momentOf(own(answer, 'build_commit_time'))),
    timeFact(m.fylr_fact_started, momentOf(own(answer, 'startup_time'))),
    linkFact(m.fylr_fact_address, own(answer, 'external_url')),
    textFact(m.fylr_fact_solution, own(answer, 'solution')),
    numberFact(m.fylr_fact_processors, own(answer, 'num_cpu')),
  ]);
}

/** What the licence allows. That it names `read_only` does not mean that the server is read-only. */
function licenceGroup(answer: JsonObject): FactGroup {
  const capabilities = objectOf(own(answer, 'capabilities'));
  const further = furtherFacts(
    m.fylr_facts_licence,
    capabilities,
    CAPABILITY_WORDS.map(([name]) => name),
  );
  return factGroup(m.fylr_facts_licence, [
    ...CAPABILITY_WORDS.map(([name, label]) => flagFact(label, own(capabilities, name))),
    ...further.facts,
  ]);
}

const KNOWN_FIELDS: readonly string[] = [
  'build_commit',
  'build_commit_time',
  'capabilities',
  'config_name',
  'external_url',
  'instance',
  'name',
  'num_cpu',
  'solution',
  'startup_time',
  'version',
  'version_full',
  'version_release_date',
];
