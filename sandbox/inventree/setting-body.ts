import type { SettingDefinition } from './setting-definition.ts';
import { answeredValue } from './setting-value.ts';
import type { SettingRow } from './state.ts';
import type { Behaviour } from './version.ts';

/** The family of a setting, in the server's words. */
export type SettingFamily = 'plugin' | 'plugin_user' | 'inventree';

/**
 * A setting as the API answers it, without what its family adds (the plugin's key, the person).
 * @param row undefined while the setting was never stored.
 */
export function settingBody(
  definition: SettingDefinition,
  row: SettingRow | undefined,
  family: SettingFamily,
  behaviour: Behaviour,
) {
  const { key, name, description, model, required, units, fixed } = definition;
  const confirm = definition.asksUnannounced ? undefined : definition.confirm;
  return {
    pk: row?.pk ?? null,
    key,
    value: answeredValue(definition, row?.value, behaviour),
    name,
    description,
    type: typeOf(definition),
    choices: (definition.choices ?? []).map(({ value, label }) => ({ value, display_name: label })),
    model_name: model?.name ?? null,
    ...(behaviour.hasModelFilters && { model_filters: model?.filters ?? null }),
    api_url: model?.listedAt ?? null,
    typ: family,
    ...((behaviour.hasUnits || family === 'inventree') && { units: units ?? '' }),
    ...(family !== 'inventree' && { required: required === true }),
    ...(behaviour.hasConfirmation && { confirm: confirm !== undefined, confirm_text: confirm ?? '' }),
    ...(behaviour.hasFixedSettings && family === 'plugin' && { read_only: fixed !== undefined }),
  };
}

/** The server knows four words only: a choice is told by its choices, a float by nothing. */
function typeOf({ kind, model }: SettingDefinition): string {
  if (model) return 'related field';
  return kind === 'boolean' || kind === 'integer' ? kind : 'string';
}
