import type { RJSFSchema } from '@rjsf/utils';
import type { SettingsSchema } from '../../systems/settings.ts';

/**
 * What of a section's schema decides its layout: types, names and conditions. Defaults are left out, as the library
 * would put them into the values; so are names that can be added and what is within tables, which it does not draw.
 */
export function layoutSchema(part: SettingsSchema): RJSFSchema {
  return { ...bare(part), type: 'object' };
}

/** Readonly arrays and objects become the library's own type: it changes none of them. */
function bare(schema: SettingsSchema): RJSFSchema {
  const { default: _, items, properties, additionalProperties: __, ...others } = schema;
  const { then, else: otherwise, allOf, ...rest } = others;
  return {
    // oxlint-disable-next-line no-unsafe-type-assertion -- the library's type lacks readonly, and it changes none of it
    ...(rest as RJSFSchema),
    ...(rest.type === undefined && properties === undefined ? { type: 'null' } : {}),
    ...(items && { items: {} }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, bare(one)])),
    }),
    // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
    ...(then && { then: bareBranch(then) }),
    ...(otherwise && { else: bareBranch(otherwise) }),
    ...(allOf && { allOf: allOf.map(bareBranch) }),
  };
}

/** A branch adds to its object and has no type of its own. */
function bareBranch(schema: SettingsSchema): RJSFSchema {
  const { type, ...layout } = bare(schema);
  return schema.type === undefined ? layout : { type, ...layout };
}
