/**
 * One setting, as GET /config/list tells it.
 * upstream: fylr 6.34, `parameters` of a section is a map by name (manifest format; the vendor's document types it as
 * a single setting). `min`, `max` and `placeholder` occur in manifests and not in the vendor's document.
 */
export interface ParameterDefinition {
  readonly type: string;
  readonly name?: string;
  readonly position?: number;
  readonly default?: unknown;
  readonly options?: readonly string[];
  readonly choices?: readonly string[];
  /** The columns of a table. */
  readonly fields?: readonly ParameterDefinition[];
  /** The settings of a form. */
  readonly parameters?: Readonly<Record<string, ParameterDefinition>>;
  readonly min?: number;
  readonly max?: number;
  readonly placeholder?: boolean;
  readonly plugin_type?: string;
  readonly store_as_json?: boolean;
  readonly show_script?: string;
  readonly unauthenticated_visible?: boolean;
}

export interface SectionDefinition {
  readonly name: string;
  readonly group?: string;
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
  /** Its values are shown to everybody, also without the right to read settings. */
  readonly unauthenticated_visible?: boolean;
  /** Only who holds this right sees it and may write it. */
  readonly require_system_right?: string;
  /** It is shown and does nothing on this server. */
  readonly unavailable?: boolean;
}

/** The values of one section, by the names of its settings. */
export type SectionValues = Readonly<Record<string, unknown>>;

/** One of them by its name, whatever the name is (`constructor`, `__proto__`). */
export function named<Value>(entries: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
