import { type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import {
  codeFact,
  factGroup,
  flagFact,
  furtherFacts,
  jsonFact,
  linkFact,
  numberFact,
  textFact,
  timeFact,
  wordsFact,
  wordsFor,
} from '../fact-builders.ts';
import type { FactGroup, Text } from '../system.ts';
import { momentOf } from './row-values.ts';
import { updatePolicyWords } from './update-policy.ts';

const TYPE_WORDS: Readonly<Record<string, Text>> = {
  disk: m.fylr_type_disk,
  zip: m.fylr_type_zip,
  url: m.fylr_type_url,
};

/** Every field of an installed plugin's row in its place, and what newer servers add in a last group. */
export function pluginFacts(row: JsonObject): readonly FactGroup[] {
  return [
    factGroup(m.api_fact_about, [
      codeFact(m.api_fact_key, own(row, 'name')),
      codeFact(m.fylr_fact_number, own(row, 'id')),
      flagFact(m.fylr_fact_enabled, own(row, 'enabled')),
      timeFact(m.api_fact_created, momentOf(own(row, 'created_at'))),
      timeFact(m.api_fact_changed, momentOf(own(row, 'updated_at'))),
    ]),
    factGroup(m.fylr_facts_source, [
      wordsFact(m.fylr_fact_type, wordsFor(TYPE_WORDS, own(row, 'type'))),
      linkFact(m.fylr_fact_url, own(row, 'url')),
      codeFact(m.fylr_fact_path, own(row, 'path')),
      codeFact(m.fylr_fact_zip, own(objectOf(own(row, 'zip_file')), '_id')),
      flagFact(
        m.fylr_fact_auto_added,
        own(row, 'auto_added'),
        own(row, 'auto_added') === true ? m.fylr_fact_auto_added_help : undefined,
      ),
      wordsFact(m.fylr_fact_policy, updatePolicyWords(own(row, 'update_policy')), m.fylr_fact_policy_help),
      timeFact(m.fylr_fact_checked, momentOf(own(row, 'last_checked_at'))),
    ]),
    furtherFacts(m.api_fact_further, row, ROW_FIELDS),
  ];
}

/** Every field of a manifest in its place, and what newer servers add in a last group. */
export function manifestFacts(manifest: JsonObject): readonly FactGroup[] {
  const build = objectOf(own(manifest, 'build_info'));
  const api = objectOf(own(objectOf(own(manifest, 'server')), 'api-version'));
  return [
    factGroup(m.fylr_facts_manifest, [
      codeFact(m.fylr_fact_package_name, own(manifest, 'name')),
      textFact(m.api_fact_version, own(manifest, 'version')),
      linkFact(m.api_fact_website, own(manifest, 'url')),
      numberFact(m.fylr_fact_api_version, own(api, 'require')),
      codeFact(m.fylr_fact_l10n, own(manifest, 'l10n')),
      codeFact(m.fylr_fact_base_url, own(manifest, 'base_url')),
      codeFact(m.fylr_fact_plugin_url, own(manifest, 'plugin_url')),
      jsonFact(m.fylr_fact_webfrontend, own(manifest, 'webfrontend')),
      jsonFact(m.fylr_fact_collection_upload, own(manifest, 'collection_upload')),
      jsonFact(m.fylr_fact_custom, own(manifest, 'custom')),
    ]),
    languagesGroup(m.fylr_facts_names, own(manifest, 'displayname')),
    languagesGroup(m.fylr_facts_infos, own(manifest, 'info')),
    factGroup(m.fylr_facts_build, [
      linkFact(m.fylr_link_repository, own(build, 'repository')),
      codeFact(m.fylr_fact_rev, own(build, 'rev')),
      textFact(m.fylr_fact_release, own(build, 'release')),
      timeFact(m.fylr_fact_last_change, momentOf(own(build, 'lastchanged'))),
      timeFact(m.fylr_fact_build_date, momentOf(own(build, 'builddate'))),
    ]),
    furtherFacts(m.fylr_facts_manifest_further, manifest, MANIFEST_FIELDS),
    furtherFacts(m.fylr_facts_build_further, build, BUILD_FIELDS),
  ];
}

/** The same text in each language that it was written in. */
function languagesGroup(title: Text, texts: unknown): FactGroup {
  const written = Object.entries(objectOf(texts)).filter(([, text]) => textOf(text) !== '-');
  return factGroup(
    title,
    written.map(([language, text]) => textFact(() => language, text)),
  );
}

const ROW_FIELDS: readonly string[] = [
  'auto_added',
  'created_at',
  'enabled',
  'id',
  'last_checked_at',
  'manifest',
  'name',
  'path',
  'type',
  'update_policy',
  'updated_at',
  'url',
  'zip_file',
];

const MANIFEST_FIELDS: readonly string[] = [
  'base_url',
  'build_info',
  'collection_upload',
  'custom',
  'displayname',
  'info',
  'l10n',
  'name',
  'plugin_url',
  'server',
  'url',
  'version',
  'webfrontend',
];

const BUILD_FIELDS: readonly string[] = ['builddate', 'lastchanged', 'release', 'repository', 'rev'];
