import { m } from '../../messages/messages.js';
import type { DeclaredSettings, SettingsSchema, SettingUi } from '../settings.ts';
import type { Allowed, Plugin } from '../system.ts';

/** The one section of the form. */
export const SECTION = 'package';

type InstallField = 'packagename' | 'version' | 'url' | 'repository';
export type InstallFields = readonly InstallField[];

/** Names as pip takes them, with extras; anything else is refused by newer servers and could harm older ones. */
const NAME = '^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?(\\[[A-Za-z0-9._, -]+\\])?$';
const VERSION = '^[A-Za-z0-9][A-Za-z0-9.!+_-]*$';
/** upstream: InvenTree API 198 to 534 knows a repository by these beginnings; all else is a package index */
const REPOSITORY = '^(git\\+https|hg\\+https|svn\\+svn)://[^\\s;&|`$()<>"\\\\]+$';
const INDEX = '^https?://[^\\s;&|`$()<>"\\\\]+$';

/**
 * What is asked for before a package is installed.
 * @param of the plugin that is to be updated: its package is settled
 */
export function installForm(
  fields: InstallFields,
  required: InstallFields,
  of: Plugin | undefined,
  editable: Allowed,
): DeclaredSettings {
  const fixed = of?.packageName;
  const properties = Object.fromEntries(fields.map((field) => [field, FIELDS[field].schema()]));
  const ui = Object.fromEntries(
    fields.map((field) => [
      field,
      field === 'packagename' && fixed !== undefined
        ? { 'ui:readonly': true, 'ui:options': { readOnlyReason: m.inventree_install_name_fixed() } }
        : FIELDS[field].ui(),
    ]),
  );
  const schema: SettingsSchema = {
    type: 'object',
    title: m.inventree_install_section(),
    properties,
    required,
  };
  return {
    schema: { type: 'object', properties: { [SECTION]: schema } },
    uiSchema: { [SECTION]: { ...ui, 'ui:order': fields } },
    values: {
      [SECTION]: fixed !== undefined && fields.includes('packagename') ? { packagename: fixed } : {},
    },
    secrets: [],
    editable,
    notices: [],
    empty: null,
    source: null,
  };
}

interface Field {
  schema(): SettingsSchema;
  ui(): SettingUi;
}

const FIELDS: Readonly<Record<InstallField, Field>> = {
  packagename: {
    schema: () => ({
      type: 'string',
      title: m.inventree_install_name(),
      description: m.inventree_install_name_help(),
      maxLength: 200,
      pattern: NAME,
    }),
    ui: () => ({
      'ui:options': { patternWords: m.inventree_install_name_pattern(), example: 'inventree-kitting' },
    }),
  },
  version: {
    schema: () => ({
      type: 'string',
      title: m.inventree_install_version(),
      description: m.inventree_install_version_help(),
      maxLength: 100,
      pattern: VERSION,
    }),
    ui: () => ({ 'ui:options': { patternWords: m.inventree_install_version_pattern(), example: '1.4.2' } }),
  },
  url: {
    schema: () => ({
      type: 'string',
      title: m.inventree_install_url(),
      description: m.inventree_install_url_help(),
      maxLength: 1000,
      pattern: INDEX,
    }),
    ui: () => ({
      'ui:options': {
        patternWords: m.inventree_install_url_pattern(),
        example: 'https://packages.example.org/simple',
      },
    }),
  },
  repository: {
    schema: () => ({
      type: 'string',
      title: m.inventree_install_repository_address(),
      description: m.inventree_install_repository_address_help(),
      maxLength: 1000,
      pattern: REPOSITORY,
    }),
    ui: () => ({
      'ui:options': {
        patternWords: m.inventree_install_repository_pattern(),
        example: 'git+https://git.example.org/team/plugin.git',
      },
    }),
  },
};
