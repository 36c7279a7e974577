import type { SettingPath, SettingsValues } from '../systems/settings.ts';

/**
 * Reading and replacing parts of a form's values, which are never changed in place. Names come from servers, so
 * only own properties count, and `__proto__` is a name like all others.
 */

export type ValueRecord = Readonly<Record<string, unknown>>;

/** True for what JSON calls an object. */
export function isRecord(value: unknown): value is ValueRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** An own property; undefined when there is none. */
export function own<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The same object with one property replaced, or without it if the value is undefined. */
export function withProperty(record: ValueRecord, name: string, value: unknown): ValueRecord {
  if (value !== undefined) return { ...record, [name]: value };
  if (!Object.hasOwn(record, name)) return record;
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(values: unknown, path: SettingPath): unknown {
  let value = values;
  for (const step of path) {
    if (typeof step === 'number') value = isList(value) ? value[step] : undefined;
    else value = isRecord(value) ? own(value, step) : undefined;
  }
  return value;
}

/**
 * The same values with what stands at the path replaced, or removed if the value is undefined. Objects on the way
 * are made where they are missing; a path through something that is neither list nor object leaves all as it is.
 */
export function withValueAt(values: SettingsValues, path: SettingPath, value: unknown): SettingsValues {
  const changed = replaceIn(values, path, value);
  // A section is an object, or nothing.
  return isSettingsValues(changed) ? changed : values;
}

function isSettingsValues(value: unknown): value is SettingsValues {
  return isRecord(value) && Object.values(value).every(isRecord);
}

function replaceIn(container: unknown, path: SettingPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number')
    return isList(container) ? replaceItem(container, step, rest, value) : container;
  if (container !== undefined && !isRecord(container)) return container;
  const record: ValueRecord = container ?? {};
  const inner = own(record, step);
  if (value === undefined && rest.length > 0 && inner === undefined) return container;
  return withProperty(record, step, replaceIn(inner, rest, value));
}

function replaceItem(list: readonly unknown[], index: number, rest: SettingPath, value: unknown): unknown {
  if (index > list.length) return list;
  const item = replaceIn(list[index], rest, value);
  if (item === undefined) return list.filter((_, at) => at !== index);
  return [...list.slice(0, index), item, ...list.slice(index + 1)];
}

/** A path as a text, for keys of maps. */
export function pathKey(path: SettingPath): string {
  return JSON.stringify(path);
}

/** Whether one path leads to a place within, or at, what the other leads to. */
export function isWithin(path: SettingPath, outer: SettingPath): boolean {
  return outer.length <= path.length && outer.every((step, index) => step === path[index]);
}
