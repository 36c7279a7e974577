import type { SettingDefinition } from './setting-definition.ts';
import type { Behaviour } from './version.ts';

/** The value of a setting as the API answers it. */
export type SettingValue = string | number | boolean;

/**
 * A setting's value for an answer.
 * @param stored the text in the database; undefined while the setting was never stored.
 */
export function answeredValue(
  definition: SettingDefinition,
  stored: string | undefined,
  behaviour: Behaviour,
): SettingValue {
  if (definition.protected) return '***';
  const fixed = behaviour.hasFixedSettings ? definition.fixed : undefined;
  const text = fixed ?? stored;
  // All digits of a whole number: only the native value is held to what this language can count.
  if (text !== undefined && definition.kind === 'integer' && !behaviour.hasNativeValues) return text;
  const value = text === undefined ? definition.default : nativeValue(definition, text);
  return behaviour.hasNativeValues ? value : storedText(value);
}

/** How the database holds a value: as the server's language writes it. */
export function storedText(value: unknown): string {
  return pythonText(value, false);
}

function nativeValue({ kind }: SettingDefinition, text: string): SettingValue {
  if (kind === 'boolean') return isTrue(text);
  if (kind === 'integer' || kind === 'float') return Number(text);
  return text;
}

const TRUE_WORDS: readonly string[] = ['1', 'y', 'yes', 't', 'true', 'ok', 'on'];

/** Any text is a boolean to the server; what it does not know is false. */
export function isTrue(text: string): boolean {
  return TRUE_WORDS.includes(text.trim().toLowerCase());
}

/** `True`, `None`, `{'a': 1}` …: what Python's str() makes of a JSON value, inside of a list or object repr(). */
function pythonText(value: unknown, inside: boolean): string {
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'string') return inside ? pythonQuoted(value) : value;
  if (Array.isArray(value)) return `[${value.map((item) => pythonText(item, true)).join(', ')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(
      ([key, item]) => `${pythonQuoted(key)}: ${pythonText(item, true)}`,
    );
    return `{${entries.join(', ')}}`;
  }
  if (typeof value === 'number') return String(value);
  throw new TypeError('Not a JSON value');
}

function pythonQuoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return `${quote}${text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;
}
