import type { SettingsSchema } from '../systems/settings.ts';
import { issuesOf } from './rules.ts';

const known = new WeakMap<SettingsSchema, { readonly normal: unknown }>();

/** The declared default; undefined where there is none, or one that its own declaration does not allow. */
export function usableDefault(schema: SettingsSchema | undefined): unknown {
  if (schema?.default === undefined) return undefined;
  const found = known.get(schema) ?? {
    normal: issuesOf(schema, schema.default).length === 0 ? schema.default : undefined,
  };
  known.set(schema, found);
  return found.normal;
}
