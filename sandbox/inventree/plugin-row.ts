import { mixinsOf, type PluginClass } from './plugin-class.ts';
import type { Registry } from './registry.ts';
import type { PluginRow } from './state.ts';
import type { Behaviour } from './version.ts';

/** A plugin's row together with what the process knows of its code. */
export interface Plugin {
  readonly row: PluginRow;
  /** Absent when the process does not know the code: an orphan, or a plugin that crashed. */
  readonly code: PluginClass | undefined;
  readonly running: boolean;
  readonly builtin: boolean;
  readonly sample: boolean;
  readonly isPackage: boolean;
  /** Cannot be switched off. Before API 327 there is no flag for it. */
  readonly mandatory: boolean;
}

export function pluginOf(row: PluginRow, registry: Registry, behaviour: Behaviour): Plugin {
  const code = registry.known(row.key);
  const builtin = code?.origin === 'builtin';
  return {
    row,
    code,
    // Before API 327 a builtin plugin runs whatever its row says.
    running: registry.running(row.key) && (row.active || (builtin && !behaviour.hasMandatoryFlag)),
    builtin,
    sample: code?.origin === 'sample',
    isPackage: code?.origin === 'package' || (behaviour.packageNameMakesPackage && row.package_name !== null),
    // From a list of keys, so it holds for plugins that the process does not know as well.
    mandatory: registry.mandatory(row.key),
  };
}

/** A plugin as the API answers it. Everything that its code would tell is blank while it does not run. */
export function pluginBody(plugin: Plugin, behaviour: Behaviour) {
  const { row, code, running } = plugin;
  return {
    pk: row.pk,
    key: row.key,
    name: row.name,
    package_name: row.package_name,
    active: row.active,
    meta: metaOf(row, running ? code : undefined),
    mixins: running && code ? mixinsOf(code, behaviour) : {},
    is_builtin: plugin.builtin,
    is_sample: plugin.sample,
    is_installed: code !== undefined,
    is_package: plugin.isPackage,
    ...(behaviour.hasMandatoryFlag && { is_mandatory: plugin.mandatory }),
  };
}

function metaOf(row: PluginRow, code: PluginClass | undefined) {
  return {
    slug: code?.key ?? null,
    human_name: code?.title ?? null,
    description: code?.description ?? null,
    author: code?.author ?? null,
    pub_date: code?.published ?? null,
    version: code?.version ?? null,
    website: code?.website ?? null,
    license: code?.license ?? null,
    package_path: code?.path ?? null,
    settings_url: code ? `/web/settings/admin/plugin/${row.pk}/` : null,
  };
}
