import type { SettingPath } from '../../systems/settings.ts';
import type { FormStore } from '../form-store.ts';
import { valueAt, withValueAt } from '../values.ts';

/** Puts a value at a place of a form, or takes what stands there away if it is undefined. */
export function editSetting(store: FormStore, path: SettingPath, value: unknown): void {
  const [section, property] = path;
  if (section === undefined || property === undefined) return;
  const id = String(section);
  const values = withValueAt({ [id]: store.section(id) }, path, value);
  store.change(id, values[id] ?? {}, [String(property)]);
}

/** What an emptied field means: what was there when editing began if that was as empty, else nothing or an empty text. */
export function emptied(store: FormStore, path: SettingPath, emptyIsAbsent: boolean): unknown {
  const loaded = valueAt(store.declared.values, path);
  if (loaded === '' || loaded === null) return loaded;
  return emptyIsAbsent ? undefined : '';
}
