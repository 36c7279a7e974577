import { jsonDuplicates } from '../lib/json-scan.ts';
import type { DeclaredSettings, FileContent, SettingsFile, SettingsValues } from '../systems/settings.ts';
import { type ReadValues, valuesFromJson, valuesToJson } from './values-json.ts';

/** Settings on their way into files and out of them: in the system's own shape where it has one. */

/** The text of a file with all settings; secrets are left out. */
export function settingsToFile(
  declared: DeclaredSettings,
  values: SettingsValues,
  file: SettingsFile | undefined,
): string {
  if (!file) return valuesToJson(declared, values);
  return JSON.stringify(file.write(declared, values), null, 2);
}

export type ReadFile =
  | ReadValues
  /** It holds settings of other plugins only: their names, untrusted text. */
  | { readonly kind: 'of-others'; readonly plugins: readonly string[] };

/** Reads the text of a file; under the rules of `valuesFromJson` where it holds what the form has. */
export function settingsFromFile(
  declared: DeclaredSettings,
  current: SettingsValues,
  text: string,
  file: SettingsFile | undefined,
): ReadFile {
  const content = file?.read(declared, parsed(text)) ?? null;
  if (content === null) return valuesFromJson(declared, current, text);
  return content.kind === 'of-others' ? content : fromContent(declared, current, content, text);
}

/** Reads a text that somebody types: the form's own, or all that a file holds, pasted into its place. */
export function settingsFromText(
  declared: DeclaredSettings,
  current: SettingsValues,
  text: string,
  file: SettingsFile | undefined,
): ReadFile {
  const content = file?.read(declared, parsed(text)) ?? null;
  if (content?.kind === 'of-others') return content;
  return content?.wrapped
    ? fromContent(declared, current, content, text)
    : valuesFromJson(declared, current, text);
}

function fromContent(
  declared: DeclaredSettings,
  current: SettingsValues,
  content: FileContent & { readonly kind: 'settings' },
  text: string,
): ReadValues {
  const read = valuesFromJson(declared, current, valuesToJson(declared, content.values));
  if (read.kind !== 'values') return read;
  const { unknown, secrets } = read.told;
  const told = {
    ...read.told,
    unknown: [...unknown, ...content.unknown],
    secrets: [...secrets, ...content.secrets],
    duplicates: jsonDuplicates(text),
  };
  return { kind: 'values', values: read.values, told };
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
