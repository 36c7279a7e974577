import { type JsonObject, objectOf, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import {
  codeFact,
  fact,
  factGroup,
  flagFact,
  furtherFacts,
  linkFact,
  listFact,
  textFact,
} from '../fact-builders.ts';
import type { FactGroup, Text } from '../system.ts';
import type { RegistryError } from './registry-errors.ts';

/** Every field of a plugin row in its place, and what newer servers add in a last group. */
export function inventreePluginFacts(
  row: JsonObject,
  errors: readonly RegistryError[],
): readonly FactGroup[] {
  const meta = objectOf(own(row, 'meta'));
  return [
    errorsGroup(errors),
    factGroup(m.api_fact_about, [
      codeFact(m.api_fact_key, own(row, 'key')),
      textFact(m.inventree_fact_row_name, own(row, 'name')),
      textFact(m.api_fact_name, own(meta, 'human_name')),
      textFact(m.api_fact_description, own(meta, 'description')),
      textFact(m.api_fact_version, own(meta, 'version')),
      textFact(m.api_fact_author, own(meta, 'author')),
      textFact(m.inventree_fact_published, own(meta, 'pub_date')),
      textFact(m.api_fact_licence, own(meta, 'license')),
      linkFact(m.api_fact_website, own(meta, 'website')),
      codeFact(m.inventree_fact_pk, own(row, 'pk')),
    ]),
    factGroup(m.inventree_facts_installation, [
      flagFact(m.inventree_fact_active, own(row, 'active'), m.inventree_fact_active_help),
      flagFact(m.inventree_fact_installed, own(row, 'is_installed'), m.inventree_fact_installed_help),
      flagFact(m.inventree_fact_mandatory, own(row, 'is_mandatory')),
      flagFact(m.inventree_fact_builtin, own(row, 'is_builtin')),
      flagFact(m.inventree_fact_sample, own(row, 'is_sample')),
      flagFact(m.inventree_fact_package, own(row, 'is_package')),
      codeFact(m.inventree_fact_package_name, own(row, 'package_name')),
      codeFact(m.inventree_fact_path, own(meta, 'package_path')),
      codeFact(m.inventree_fact_slug, own(meta, 'slug')),
      // As code and not as a link: the address does not lead to the page that it promises.
      codeFact(m.inventree_fact_settings_url, own(meta, 'settings_url')),
    ]),
    factGroup(m.inventree_facts_mixins, [
      listFact(m.inventree_fact_mixins, Object.keys(objectOf(own(row, 'mixins')))),
    ]),
    furtherFacts(m.api_fact_further, row, ROW_FIELDS),
    furtherFacts(m.inventree_facts_meta_further, meta, META_FIELDS),
  ];
}

function errorsGroup(errors: readonly RegistryError[]): FactGroup {
  return factGroup(
    m.inventree_facts_errors,
    errors.map(({ stage, message }) => {
      const { label, help } = stageWords(stage);
      return fact(label, { kind: 'text', text: message }, help);
    }),
  );
}

/** What the server calls the stages of loading, in words. upstream: InvenTree API 198 to 534, free text */
const STAGES: Readonly<Record<string, Text>> = {
  discovery: m.inventree_stage_discovery,
  plugin_dirs: m.inventree_stage_plugin_dirs,
  init_plugins: m.inventree_stage_init,
  init_plugin: m.inventree_stage_init,
  init: m.inventree_stage_init,
  load: m.inventree_stage_load,
  general: m.inventree_stage_general,
};

/** A stage in words, with the server's own name for it below; `<Plugin Name>:init_plugin` counts as its last part. */
export function stageWords(stage: string): {
  readonly label: Text;
  readonly help?: Text;
  /** False where nothing is known of it but its own name. */
  readonly known: boolean;
} {
  if (stage === '') return { label: m.inventree_fact_error, known: false };
  const name = stage.slice(stage.lastIndexOf(':') + 1);
  const label = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  return label === undefined
    ? { label: () => stage, known: false }
    : { label, help: () => stage, known: true };
}

const ROW_FIELDS: readonly string[] = [
  'active',
  'is_builtin',
  'is_installed',
  'is_mandatory',
  'is_package',
  'is_sample',
  'key',
  'meta',
  'mixins',
  'name',
  'package_name',
  'pk',
];

const META_FIELDS: readonly string[] = [
  'author',
  'description',
  'human_name',
  'license',
  'package_path',
  'pub_date',
  'settings_url',
  'slug',
  'version',
  'website',
];
