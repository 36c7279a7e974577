import { type JsonObject, listOf, objectOf, own, textOf, textsOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import {
  codeFact,
  fact,
  factGroup,
  flagFact,
  furtherFacts,
  listFact,
  numberFact,
  textFact,
  timeFact,
  wordsFact,
  wordsFor,
} from '../fact-builders.ts';
import type { Job } from '../jobs.ts';
import type { Fact, FactGroup, Text } from '../system.ts';
import { jobFieldWords, jobGroupWords } from './job-fields.ts';
import { SCOPES } from './job-scopes.ts';

const KNOWN = [
  'id',
  'libraryId',
  'name',
  'enabled',
  'cronSchedule',
  'timezone',
  'config',
  'lastRunAt',
  'lastRunStatus',
  'lastRunMessage',
  'createdAt',
  'updatedAt',
];
const KNOWN_CONFIG = [
  'type',
  'provider',
  'scope',
  'fieldGroups',
  'extraFields',
  'bookFieldGroups',
  'bookExtraFields',
  'existingSourceIdsOnly',
  'skipRecentlySyncedWithinS',
  'maxConcurrency',
];

const RUN_WORDS: Readonly<Record<string, Text>> = {
  success: m.codex_run_success,
  failure: m.codex_run_failure,
};

/** Everything that a server tells of a job. upstream: Codex 2.2.0, `LibraryJobDto` */
export function codexJobFacts(dto: JsonObject, job: Job, zone: string | null): readonly FactGroup[] {
  const config = objectOf(own(dto, 'config'));
  return [
    factGroup(m.job_facts_schedule, [
      flagFact(m.job_fact_enabled, own(dto, 'enabled')),
      codeFact(m.job_fact_schedule, own(dto, 'cronSchedule')),
      zoneFact(own(dto, 'timezone'), zone),
    ]),
    factGroup(m.job_facts_refresh, configFacts(config, job)),
    factGroup(m.job_facts_last_run, [
      timeFact(m.job_fact_last_run, own(dto, 'lastRunAt')) ?? fact(m.job_fact_last_run, NEVER),
      wordsFact(m.job_fact_last_status, wordsFor(RUN_WORDS, own(dto, 'lastRunStatus'))),
      textFact(m.job_fact_last_message, own(dto, 'lastRunMessage')),
    ]),
    factGroup(m.job_facts_record, [
      textFact(m.job_fact_library, job.library.name),
      codeFact(m.job_fact_library_id, own(dto, 'libraryId')),
      codeFact(m.job_fact_id, own(dto, 'id')),
      timeFact(m.job_fact_created, own(dto, 'createdAt')),
      timeFact(m.job_fact_updated, own(dto, 'updatedAt')),
    ]),
    furtherFacts(m.codex_facts_further, dto, KNOWN),
    furtherFacts(m.job_facts_further_config, config, KNOWN_CONFIG),
  ];
}

const NEVER = { kind: 'none', why: m.job_never_run } as const;

function zoneFact(timezone: unknown, serverZone: string | null): Fact {
  const zone = textOf(timezone);
  if (zone !== null) return fact(m.job_fact_zone, { kind: 'code', code: zone });
  const words =
    serverZone === null ? m.job_zone_of_server : () => m.job_zone_of_server_named({ zone: serverZone });
  return fact(m.job_fact_zone, { kind: 'words', words });
}

function configFacts(config: JsonObject, { provider, type }: Job): readonly (Fact | null)[] {
  const scope = textOf(own(config, 'scope'));
  const scopeWords = SCOPES.find(({ id }) => id === scope)?.label;
  const all = ['fieldGroups', 'extraFields'].every((name) => listOf(own(config, name)).length === 0);
  return [
    wordsFact(m.job_fact_type, type),
    textFact(m.job_fact_provider, provider?.name),
    codeFact(m.job_fact_provider_key, own(config, 'provider')),
    wordsFact(m.job_fact_scope, scopeWords ?? (scope === null ? null : () => scope)),
    named(m.job_fact_groups, own(config, 'fieldGroups'), jobGroupWords, all),
    named(m.job_fact_fields, own(config, 'extraFields'), jobFieldWords, all),
    listFact(m.job_fact_book_groups, own(config, 'bookFieldGroups')),
    listFact(m.job_fact_book_fields, own(config, 'bookExtraFields')),
    flagFact(m.job_fact_existing_ids, own(config, 'existingSourceIdsOnly')),
    numberFact(m.job_fact_skip, own(config, 'skipRecentlySyncedWithinS'), m.job_unit_seconds),
    numberFact(m.job_fact_concurrency, own(config, 'maxConcurrency'), undefined, m.codex_concurrency_unused),
  ];
}

function named(label: Text, value: unknown, words: (id: string) => Text, all: boolean): Fact | null {
  const names = textsOf(value).map((id) => words(id)());
  return Array.isArray(value) ? listFact(label, names, all ? m.job_fact_all_fields : undefined) : null;
}
