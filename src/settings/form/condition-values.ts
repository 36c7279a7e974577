import type { SettingsSchema } from '../../systems/settings.ts';
import { own, type ValueRecord } from '../values.ts';

/**
 * The properties of a section that its conditions read. Only they can change the layout, so only they need to be
 * looked at when a value changes.
 */
export function conditionNames(section: SettingsSchema): readonly string[] {
  const names = new Set<string>();
  collect(section, names);
  for (const [name, property] of Object.entries(section.properties ?? {})) {
    // A group with conditions of its own is read as a whole.
    if (hasConditions(property)) names.add(name);
  }
  return [...names];
}

function collect(schema: SettingsSchema, names: Set<string>): void {
  if (schema.if) collectRead(schema.if, names);
  for (const branch of [schema.then, schema.else, ...(schema.allOf ?? [])])
    if (branch) collect(branch, names);
}

/** All names in a condition, wherever in it: one too many costs a drawing, one too few would be wrong. */
function collectRead(condition: SettingsSchema, names: Set<string>): void {
  for (const name of [...Object.keys(condition.properties ?? {}), ...(condition.required ?? [])])
    names.add(name);
  const within = [condition.if, condition.then, condition.else, ...(condition.allOf ?? [])];
  for (const branch of [...within, ...(condition.oneOf ?? [])]) if (branch) collectRead(branch, names);
}

function hasConditions(schema: SettingsSchema): boolean {
  if (schema.if || schema.allOf) return true;
  return Object.values(schema.properties ?? {}).some(hasConditions);
}

/** Gives the values of these names only; the same object as before while none of them has changed. */
export function keepValues(names: readonly string[]): (section: ValueRecord) => ValueRecord {
  let kept: ValueRecord = {};
  return (section) => {
    if (names.some((name) => own(section, name) !== own(kept, name))) {
      kept = Object.fromEntries(
        names.filter((name) => Object.hasOwn(section, name)).map((name) => [name, section[name]]),
      );
    }
    return kept;
  };
}
