import {
  declaredProperty,
  declaredSection,
  isSecret,
  orderedNames,
  sectionIds,
} from '../../settings/declaration.ts';
import type { FormStore } from '../../settings/form-store.ts';
import { own } from '../../settings/values.ts';

/**
 * What a form is about to install, in a few words: the file, or the first thing that is named in the form.
 * @returns untrusted text; null where nothing names it
 */
export function whatIsInstalled(store: FormStore, file: File | null): string | null {
  if (file) return file.name;
  const { declared } = store;
  for (const id of sectionIds(declared)) {
    const of = declaredSection(declared, id);
    for (const name of orderedNames(of)) {
      const property = declaredProperty(of, name);
      const value = own(store.section(id), name);
      if (typeof value !== 'string' || value.trim() === '' || isSecret(property)) continue;
      return property.schema?.oneOf?.find((choice) => choice.const === value)?.title ?? value.trim();
    }
  }
  return null;
}
