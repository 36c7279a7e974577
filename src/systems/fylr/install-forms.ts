import { type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { ALLOWED } from '../permission.ts';
import type { DeclaredSettings, SectionValues, SettingsSchema, SettingsValues } from '../settings.ts';
import type { ServerCondition } from '../system.ts';
import { standing } from './install-differences.ts';
import { updatePolicyWords } from './update-policy.ts';

/** The one section of the forms that install. */
const SECTION = 'plugin';

/** What can be filled in to install or update a plugin, as the API calls it. */
export interface InstallValues {
  readonly url: string | null;
  readonly path: string | null;
  readonly policy: string | null;
  readonly enabled: boolean;
}

/** What was filled in. */
export function installValues(values: SettingsValues): InstallValues {
  const section: SectionValues = values[SECTION] ?? {};
  return {
    url: textOf(own(section, 'url')),
    path: textOf(own(section, 'path')),
    policy: textOf(own(section, 'policy')),
    enabled: own(section, 'enabled') === true,
  };
}

const ENABLED = (): SettingsSchema => ({
  type: 'boolean',
  title: m.fylr_install_enabled(),
  description: m.fylr_install_enabled_help(),
});

/** Whether a new plugin is switched on at once; an update asks nothing. */
export function zipForm(row?: unknown): DeclaredSettings {
  return row === undefined
    ? form({ enabled: ENABLED() }, { enabled: true }, [])
    : { ...form({}, {}, []), notices: [replaces(objectOf(row))] };
}

/** A folder on the server. */
export function diskForm(row?: unknown): DeclaredSettings {
  const path: SettingsSchema = {
    type: 'string',
    title: m.fylr_install_path(),
    description: m.fylr_install_path_help(),
    minLength: 1,
  };
  return row === undefined
    ? form({ path, enabled: ENABLED() }, { enabled: true }, ['path'])
    : {
        ...form({ path }, withText('path', own(objectOf(row), 'path')), ['path']),
        notices: [replaces(objectOf(row))],
      };
}

/**
 * An address, and when the server looks there for something newer.
 * @param row the plugin that is updated, as the server answers it; untrusted
 */
export function urlForm(row?: unknown): DeclaredSettings {
  const known = objectOf(row);
  const policy = textOf(own(known, 'update_policy'));
  const choices = ['automatic', 'always', 'never'];
  // A word that nobody has documented is kept, and shown as it came.
  if (policy !== null && !choices.includes(policy)) choices.push(policy);
  const properties = {
    url: {
      type: 'string',
      title: m.fylr_install_url(),
      description: m.fylr_install_url_help(),
      pattern: '^https?://[^\\s/]+/\\S*$',
    },
    policy: {
      type: 'string',
      title: m.fylr_fact_policy(),
      description: m.fylr_fact_policy_help(),
      oneOf: choices.map((value) => ({ const: value, title: updatePolicyWords(value)?.() ?? value })),
    },
  } as const;
  if (row === undefined) {
    // No document has the values: who is refused for one can leave it to the server.
    return form({ ...properties, enabled: ENABLED() }, { policy: 'automatic', enabled: true }, ['url']);
  }
  const values = { ...withText('url', own(known, 'url')), ...withText('policy', policy) };
  return {
    ...form(properties, values, ['url']),
    notices: [own(known, 'type') === 'url' ? applies(known) : replaces(known)],
  };
}

/** What saving does where the same address stays, and how it stands before. upstream: fylr 6.34.2 */
function applies(row: JsonObject): ServerCondition {
  return {
    severity: 'info',
    title: m.fylr_update_apply_title,
    explanation: () => `${m.fylr_update_apply()}\n${standing(row)}`,
  };
}

function replaces(row: JsonObject): ServerCondition {
  return {
    severity: 'info',
    title: m.fylr_update_replace_title,
    explanation: () => `${m.fylr_update_replace()}\n${standing(row)}`,
  };
}

function withText(name: string, value: unknown): SectionValues {
  const text = textOf(value);
  return text === null ? {} : { [name]: text };
}

function form(
  properties: Readonly<Record<string, SettingsSchema>>,
  values: SectionValues,
  required: readonly string[],
): DeclaredSettings {
  const asks = Object.keys(properties).length > 0;
  const section: SettingsSchema = { type: 'object', title: m.fylr_install_section(), properties, required };
  return {
    schema: { type: 'object', properties: asks ? { [SECTION]: section } : {} },
    uiSchema: asks
      ? {
          [SECTION]: {
            'ui:order': Object.keys(properties),
            ...(properties['url'] && {
              url: { 'ui:options': { patternWords: m.fylr_install_url_pattern() } },
            }),
          },
        }
      : {},
    values: asks ? { [SECTION]: values } : {},
    secrets: [],
    editable: ALLOWED,
    notices: [],
    empty: asks ? null : m.fylr_install_asks_nothing,
    source: null,
  };
}
