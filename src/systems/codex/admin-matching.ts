import { isJsonObject, type JsonObject, listOf, objectOf, own, textsOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { SettingChoice, SettingsSchema } from '../settings.ts';
import { checklistMember, plainMember } from './admin-fields.ts';
import { type SetupMember, valueOf } from './admin-model.ts';
import { conditionText, conditionValue } from './admin-conditions.ts';

const SECTION = 'matching';

/**
 * How titles are looked up and matched: for plugins that deliver metadata, and for what is stored though they do not.
 */
export function matchingMembers(dto: JsonObject): readonly SetupMember[] {
  const capabilities = objectOf(own(objectOf(own(dto, 'manifest')), 'capabilities'));
  const delivers = textsOf(own(capabilities, 'metadataProvider'));
  const members = [
    targetsMember(dto, delivers),
    plainMember(
      {
        section: SECTION,
        member: 'useExistingExternalId',
        title: m.codex_setup_existing_id(),
        help: m.codex_setup_existing_id_help(),
        schema: { type: 'boolean', default: true },
      },
      dto,
      'never',
    ),
    limitMember(dto),
    plainMember(
      {
        section: SECTION,
        member: 'searchQueryTemplate',
        title: m.codex_setup_template(),
        help: m.codex_setup_template_help({ title: 'title' }),
        ui: { 'ui:placeholder': '{{title}}' },
      },
      dto,
      'null',
    ),
    rulesMember(dto),
    conditionsMember(dto),
  ];
  return delivers.length > 0 ? members : members.filter(({ fields }) => fields.some(isStoredByHand));
}

/** Whether somebody has set it: the server always has a value for the switch. */
function isStoredByHand({ name, value }: SetupMember['fields'][number]): boolean {
  return name !== 'useExistingExternalId' && value !== undefined;
}

function targetsMember(dto: JsonObject, delivers: readonly string[]): SetupMember {
  const labels: Readonly<Record<string, string>> = {
    series: m.codex_setup_target_series(),
    book: m.codex_setup_target_book(),
  };
  const choices = ['series', 'book']
    .filter((type) => delivers.length === 0 || delivers.includes(type))
    .map((value): SettingChoice => ({ value, label: labels[value] ?? value }));
  return checklistMember(
    {
      section: SECTION,
      member: 'metadataTargets',
      title: m.codex_setup_targets(),
      help: m.codex_setup_targets_help(),
    },
    dto,
    choices,
    null,
  );
}

/** A member of its own within `internalConfig`, which an empty one takes away. upstream: Codex 2.2.0 */
function limitMember(dto: JsonObject): SetupMember {
  const internal = objectOf(own(dto, 'internalConfig'));
  return {
    section: SECTION,
    member: 'internalConfig',
    fields: [
      {
        name: 'searchResultsLimit',
        schema: {
          type: 'integer',
          title: m.codex_setup_results(),
          description: m.codex_setup_results_help(),
          minimum: 1,
          maximum: 200,
        },
        ui: { 'ui:options': { key: 'searchResultsLimit' } },
        value: own(internal, 'searchResultsLimit') ?? undefined,
        required: false,
      },
    ],
    write: (edited) => ({
      send: { ...internal, searchResultsLimit: valueOf(edited, 'searchResultsLimit') ?? null },
    }),
  };
}

function withReplacement(rule: unknown): unknown {
  return isJsonObject(rule) ? { replacement: '', ...rule } : rule;
}

function shownCondition(rule: unknown): unknown {
  return isJsonObject(rule) ? { ...rule, ...conditionText(own(rule, 'value')) } : rule;
}

const RULE: SettingsSchema = {
  type: 'object',
  properties: {
    pattern: { type: 'string' },
    replacement: { type: 'string' },
    description: { type: 'string' },
    enabled: { type: 'boolean', default: true },
  },
  required: ['pattern'],
};

/** The rules in their order; an empty list is none. */
function rulesMember(dto: JsonObject): SetupMember {
  const titles = {
    pattern: m.codex_setup_rule_pattern(),
    replacement: m.codex_setup_rule_replacement(),
    description: m.codex_setup_rule_description(),
    enabled: m.codex_setup_rule_enabled(),
  };
  return {
    section: SECTION,
    member: 'searchPreprocessingRules',
    fields: [
      {
        name: 'searchPreprocessingRules',
        schema: {
          type: 'array',
          title: m.codex_setup_rules(),
          description: m.codex_setup_rules_help(),
          items: titled(RULE, titles),
        },
        ui: {
          'ui:options': { key: 'searchPreprocessingRules' },
          items: {
            'ui:order': ['pattern', 'replacement', 'description', 'enabled'],
            replacement: { 'ui:options': { emptyIsAbsent: false } },
          },
        },
        value: own(dto, 'searchPreprocessingRules') ?? undefined,
        required: false,
      },
    ],
    write: (edited) => ({
      // Both texts are needed: nothing typed is the empty text, which takes away what was found.
      send: listOf(valueOf(edited, 'searchPreprocessingRules')).map(withReplacement),
    }),
  };
}

function titled(schema: SettingsSchema, titles: Readonly<Record<string, string>>): SettingsSchema {
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, inner]) => [name, { ...inner, title: titles[name] ?? name }] as const,
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}

const OPERATORS: Readonly<Record<string, () => string>> = {
  is_null: m.codex_setup_operator_is_null,
  is_not_null: m.codex_setup_operator_is_not_null,
  equals: m.codex_setup_operator_equals,
  not_equals: m.codex_setup_operator_not_equals,
  gt: m.codex_setup_operator_gt,
  gte: m.codex_setup_operator_gte,
  lt: m.codex_setup_operator_lt,
  lte: m.codex_setup_operator_lte,
  contains: m.codex_setup_operator_contains,
  not_contains: m.codex_setup_operator_not_contains,
  starts_with: m.codex_setup_operator_starts_with,
  ends_with: m.codex_setup_operator_ends_with,
  matches: m.codex_setup_operator_matches,
  in: m.codex_setup_operator_in,
  not_in: m.codex_setup_operator_not_in,
};

/** When a title is matched by itself. It cannot be taken away; without rules there is no condition. */
function conditionsMember(dto: JsonObject): SetupMember {
  const raw = own(dto, 'autoMatchConditions') ?? undefined;
  const stored = objectOf(raw);
  const rules = own(stored, 'rules');
  const shown: unknown = Array.isArray(rules) ? rules.map(shownCondition) : rules;
  return {
    section: SECTION,
    member: 'autoMatchConditions',
    fields: [
      {
        name: 'conditionsMode',
        schema: {
          type: 'string',
          title: m.codex_setup_mode(),
          default: 'all',
          oneOf: [
            { const: 'all', title: m.codex_setup_mode_all() },
            { const: 'any', title: m.codex_setup_mode_any() },
          ],
        },
        ui: { 'ui:options': { key: 'autoMatchConditions.mode' } },
        value: own(stored, 'mode') ?? undefined,
        required: false,
      },
      {
        name: 'conditions',
        schema: {
          type: 'array',
          title: m.codex_setup_conditions(),
          description: m.codex_setup_conditions_help(),
          items: conditionSchema(),
        },
        ui: {
          'ui:options': { key: 'autoMatchConditions.rules' },
          items: { 'ui:order': ['field', 'operator', 'value'] },
        },
        value: shown ?? undefined,
        required: false,
      },
    ],
    write: (edited) => ({
      send: {
        ...stored,
        mode: valueOf(edited, 'conditionsMode') ?? 'all',
        rules: listOf(valueOf(edited, 'conditions')).map((rule) =>
          isJsonObject(rule) ? conditionValue(rule, listOf(rules)) : rule,
        ),
      },
    }),
  };
}

function conditionSchema(): SettingsSchema {
  return {
    type: 'object',
    properties: {
      field: { type: 'string', title: m.codex_setup_condition_field() },
      operator: {
        type: 'string',
        title: m.codex_setup_condition_operator(),
        oneOf: Object.entries(OPERATORS).map(([name, words]) => ({ const: name, title: words() })),
      },
      value: { type: 'string', title: m.codex_setup_condition_value() },
    },
    required: ['field', 'operator'],
  };
}
