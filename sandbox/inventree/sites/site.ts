import type { RegistryError } from '../registry.ts';
import type { PluginRow } from '../state.ts';

/** What somebody made of one server: which plugins are there, and how they are kept. */
export interface Site {
  /** Keys of plugins that are switched on: those from outside are on the disk. */
  readonly on: readonly string[];
  /** Keys of plugins from outside that are on the disk and switched off. */
  readonly off: readonly string[];
  /** What is left of plugins whose code is gone. */
  readonly orphans: readonly Omit<PluginRow, 'pk'>[];
  /** Rows were once made without a name; these still have none. */
  readonly nameless: readonly string[];
  /** Stored settings. */
  readonly settings: readonly (readonly [plugin: string, key: string, value: string])[];
  /** Free-form data by plugin. */
  readonly metadata: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Settings of the server that somebody changed. */
  readonly serverSettings: Readonly<Record<string, 'True' | 'False'>>;
  /** What goes wrong at every start, beside plugins that crash. */
  readonly loadErrors: readonly RegistryError[];
}
