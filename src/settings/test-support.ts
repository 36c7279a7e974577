import type { DeclaredSettings, SettingsSchema } from '../systems/settings.ts';

/** A declaration for tests: sections of a schema, with what else a test is about. */
export function declare(
  sections: Readonly<Record<string, SettingsSchema>>,
  rest: Partial<DeclaredSettings> = {},
): DeclaredSettings {
  return {
    schema: { type: 'object', properties: sections },
    uiSchema: {},
    values: {},
    secrets: [],
    editable: { allowed: true },
    notices: [],
    empty: null,
    source: null,
    ...rest,
  };
}
