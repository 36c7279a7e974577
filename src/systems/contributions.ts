import type { Text } from '../lib/facts.ts';
import type { Plugin } from './plugin.ts';
import type { ModelQuery, ServerCondition } from './terms.ts';

/** The part of the contract that says what plugins add to a server's own pages. It is told, and never run. */

/** One thing that a plugin adds. Strings are untrusted text from the plugin. */
export interface Contribution {
  readonly pluginId: string;
  /** What it is, in plain words, with the server's own name for that. */
  readonly kind: { readonly key: string; readonly label: Text };
  readonly key: string;
  readonly title: string | null;
  readonly description: string | null;
  /** Where its script comes from, and the name of the function in it. */
  readonly source: string | null;
  /** The pages that it was found on, in the server's words; empty where it does not depend on the page. */
  readonly pages: readonly string[];
  /** What the plugin tells and hands to the script; undefined where there is nothing. Secrets are masked. */
  readonly options: unknown;
  readonly context: unknown;
}

export interface Contributions {
  readonly items: readonly Contribution[];
  readonly notices: readonly ServerCondition[];
}

/** The page of its own that a plugin brings for its administration. */
export interface OwnAdminPage {
  /** Where its script comes from; null where the plugin has no such page, or is off. */
  readonly source: string | null;
  /** What is handed to the script, secrets masked. */
  readonly context: unknown;
  /** Where the server shows it, below the server's own address. */
  readonly path: string;
}

export interface ContributionsFacet {
  /** False where it is certain, from the list alone, that this plugin adds nothing. */
  mayHave(plugin: Plugin): boolean;
  /** What all plugins of the server add. */
  list(): ModelQuery<Contributions>;
  /** Absent where this person may not ask for it, or the server has no such pages. */
  adminPage?(pluginId: string): ModelQuery<OwnAdminPage>;
}
