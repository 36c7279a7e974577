import type { QueryKey } from '@tanstack/react-query';
import type { ApiError } from '../api/api-error.ts';
import type { Text } from '../lib/facts.ts';
import type { Plugin } from './plugin.ts';
import type { Allowed, ModelQuery, ServerCondition } from './terms.ts';

/**
 * The part of the contract (`system.ts`) that is about settings: what a system declares, as one form, and the way
 * back from what a person has edited to the least that must be written. The types that an adapter fills in are
 * plain JSON Schema (2020-12) and the vocabulary of `@rjsf/core`; nothing here draws.
 *
 * All names of properties are made by `propertyName` (`property-name.ts`), which keeps names such as `__proto__`
 * from doing harm; `serverName` gives the server's own back.
 */

/** Where a value stands: section, then property, then (in tables and forms) index or property, and so on. */
export type SettingPath = readonly (string | number)[];

/** A JSON Schema of the kind that converters make. Titles and descriptions are text, never markup. */
export interface SettingsSchema {
  readonly type?: SchemaType | readonly SchemaType[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SettingsSchema>>;
  readonly required?: readonly string[];
  readonly items?: SettingsSchema;
  readonly additionalProperties?: boolean | SettingsSchema;
  /** Choices with names; a stored value that is not among them is kept and shown as such. */
  readonly oneOf?: readonly SettingsSchema[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Of a text, as UTF-8. A word of ours: JSON Schema counts letters only. */
  readonly maxBytes?: number;
  readonly pattern?: string;
  /**
   * `json`: the text must be JSON; `email`: must look like an address; `schedule`: a cron expression that the server's
   * scheduler runs (`lib/cron/schedule.ts`); `zone`: the IANA name of a zone. Others are not checked.
   */
  readonly format?: 'json' | 'email' | 'schedule' | 'zone';
  readonly uniqueItems?: boolean;
  readonly writeOnly?: boolean;
  readonly readOnly?: boolean;
  readonly if?: SettingsSchema;
  readonly then?: SettingsSchema;
  readonly else?: SettingsSchema;
  readonly allOf?: readonly SettingsSchema[];
}

export type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/**
 * How a value is edited. Without one: text, number, switch (boolean), select (`oneOf`), by the schema's type; an
 * array of strings or integers is a list of lines, an array of objects a table, an object a group.
 *
 * - `textarea` several lines
 * - `tri-state` a boolean that can also be unset (absent), which is not the same as off
 * - `json` JSON as text, whatever it means to the server: in the form its value is always a string
 * - `secret` see `SecretState`
 * - `lookup` the key of a thing on the server, found with `SettingUiOptions.lookup`
 * - `sorted-list` a list whose order matters
 * - `localized` an object of texts by language (`SettingUiOptions.languages`)
 * - `panel` a group that can be folded
 * - `checklist` an array of any of `SettingUiOptions.choices`, in no order
 * - `schedule` a cron expression (`format: 'schedule'`) with what it says and when it runs: `SettingUiOptions.schedule`
 * - `duration` a whole number of seconds, written with the largest unit that says it exactly
 * - `open-group` a group to which names can be added: what is added is as `additionalProperties` says
 */
export type SettingWidget =
  | 'textarea'
  | 'tri-state'
  | 'json'
  | 'secret'
  | 'lookup'
  | 'sorted-list'
  | 'localized'
  | 'panel'
  | 'checklist'
  | 'schedule'
  | 'duration'
  | 'open-group';

/** The uiSchema of one value; `items` and the names of properties lead further down. */
export interface SettingUi {
  readonly 'ui:widget'?: SettingWidget;
  /** The order of an object's properties; those that it leaves out follow in theirs. */
  readonly 'ui:order'?: readonly string[];
  readonly 'ui:readonly'?: boolean;
  readonly 'ui:placeholder'?: string;
  readonly 'ui:options'?: SettingUiOptions;
  readonly items?: SettingUi;
  readonly [property: string]:
    | SettingUi
    | SettingUiOptions
    | readonly string[]
    | boolean
    | string
    | undefined;
}

export interface SettingUiOptions {
  /** The server's own name of it, in monospace for people who know the system. */
  readonly key?: string;
  /** Shown behind the value (mm, %, minutes). */
  readonly units?: string;
  /** What the schema's `pattern` asks for, in a sentence of ours; told instead of the pattern itself. */
  readonly patternWords?: string;
  /** An example of a value, as the plugin's makers wrote it. */
  readonly example?: string;
  /** Help in Markdown, untrusted; drawn without HTML. Plain help is the schema's `description`. */
  readonly markdown?: string;
  /** Sentences of ours about it (kept by the server's configuration, edited in the product itself, public, …). */
  readonly notes?: readonly string[];
  /** Why it cannot be changed, where `ui:readonly` is set. */
  readonly readOnlyReason?: string;
  /** For `lookup`: handed to `SettingsScope.lookup`. */
  readonly lookup?: string;
  /** For `localized`: codes of the languages, the person's first. */
  readonly languages?: readonly string[];
  /** For `checklist`: what is offered, in its order. */
  readonly choices?: readonly SettingChoice[];
  /** For `open-group`: what one of its names is called, and which can be. */
  readonly entries?: NewEntries;
  /** For `secret`: not to be hidden while it is typed, since it is stored like one and is none. */
  readonly plain?: boolean;
  /** For `schedule`: in which zone it runs. */
  readonly schedule?: ScheduleZone;
  /** For lists: values that are proposed. */
  readonly suggestions?: readonly string[];
  /** False where a text that is emptied means the empty text and not "back to absent"; true is usual. */
  readonly emptyIsAbsent?: boolean;
}

export interface ScheduleZone {
  /** The IANA name of the server's own zone; null where it does not tell. */
  readonly server: string | null;
  /** The property of the same section that holds the zone instead, where one is set there. */
  readonly property?: string;
}

export interface SettingChoice {
  readonly value: string;
  readonly label: string;
  /** What it means; absent where the label tells. */
  readonly help?: string;
}

/** What can be added to an open group. Words are ours. */
export interface NewEntries {
  /** Of the field for the name. */
  readonly label: string;
  /** Of the button. */
  readonly add: string;
  /** What a name must be, as a regular expression for the whole of it. */
  readonly pattern: string;
  /** The same in a sentence, told where a name is not. */
  readonly patternWords: string;
}

/**
 * The content of a secret as far as it is known; it is never in `values`. In the edited values its property is
 * absent while it is to be kept, a text to replace it and null to clear it.
 */
export interface SecretState {
  readonly path: SettingPath;
  readonly state: 'set' | 'unset' | 'unknown';
  readonly clearable: Allowed;
  /**
   * True where the server would lose it when what stands around it is written: the person must then type it again,
   * or say that it shall be cleared.
   */
  readonly lostWithNeighbours: boolean;
}

export type SectionValues = Readonly<Record<string, unknown>>;
/** Values by section and property. A property that is absent has no value of its own. */
export type SettingsValues = Readonly<Record<string, SectionValues>>;

/** Settings as one server declares and stores them, ready for a form. Strings of it are untrusted text. */
export interface DeclaredSettings {
  /** An object; each of its properties is a section, an object with the settings of that section. */
  readonly schema: SettingsSchema;
  /** By section; a section's own entry has its order and options. */
  readonly uiSchema: Readonly<Record<string, SettingUi>>;
  readonly values: SettingsValues;
  readonly secrets: readonly SecretState[];
  /** True where nothing of it is stored yet: all of it must be valid then, and it can be saved as it is. */
  readonly isNew?: boolean;
  /** Whether the person may change them at all. */
  readonly editable: Allowed;
  /** What a person should read before editing (a broken declaration, something declared twice, …). */
  readonly notices: readonly ServerCondition[];
  /** True where the person may not see whether there are any: that is not to have none. */
  readonly unseen?: true;
  /** Why there is nothing to set, where the schema has no section; never blank then. */
  readonly empty: Text | null;
  /** What the adapter needs of the answer to write later; nobody else reads it. */
  readonly source: unknown;
}

/** What is to be stored. */
export interface SaveRequest {
  readonly pluginId: string;
  /** As read from the server just before; all that it has and `edited` does not speak of survives. */
  readonly stored: DeclaredSettings;
  /** All values as they shall be, in the shape of `stored.values`, secrets as told at `SecretState`. */
  readonly edited: SettingsValues;
  /** What the person said to the questions of an earlier try, by the id of the write. */
  readonly answers?: Readonly<Record<string, QuestionAnswer>>;
  /** Called when a write begins, for progress: how many are done of how many. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** The result of each write that was needed; none were if nothing differs. */
export interface SaveReport {
  readonly writes: readonly WriteResult[];
}

export interface WriteResult {
  /** Names the write among those of one save, and again when it is repeated. */
  readonly id: string;
  /** The values that it carried because they had been edited. */
  readonly paths: readonly SettingPath[];
  readonly outcome: WriteOutcome;
}

export type WriteOutcome =
  | { readonly kind: 'stored' }
  /** `fields`: what the server said of single values, by their place; untrusted text. */
  | { readonly kind: 'refused'; readonly error: ApiError; readonly fields: readonly FieldRefusal[] }
  /** Nothing is stored until the person has answered. */
  | { readonly kind: 'asks'; readonly question: SettingsQuestion }
  /** An earlier failure ended the save before its turn. */
  | { readonly kind: 'not-tried' };

export interface FieldRefusal {
  readonly path: SettingPath;
  readonly messages: readonly string[];
}

/** What must be decided before a write is done: by the plugin's declaration or by the server's answer. Untrusted text. */
export interface SettingsQuestion {
  readonly title: string;
  readonly tasks: readonly QuestionTask[];
}

export interface QuestionTask {
  readonly title: string | null;
  readonly message: string;
  readonly choices: readonly QuestionChoice[];
  /** Ways to go on; where there are none, a plain yes is meant. Not to go on is always offered. */
  readonly buttons: readonly QuestionButton[];
}

export interface QuestionChoice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled: boolean }[];
}

export interface QuestionButton {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

/** The names and values that the person has chosen; empty for a plain yes. */
export type QuestionAnswer = Readonly<Record<string, string>>;

/** A thing of the server that a setting can point at. */
export interface LookupEntry {
  /** What is stored. */
  readonly value: string;
  readonly label: string;
  readonly detail: string | null;
}

export interface LookupPage {
  readonly entries: readonly LookupEntry[];
  /** How many there are in all, where the server tells. */
  readonly total: number | null;
}

/** How the things are found that a setting can point at. */
export interface Lookup {
  /** What they are, in plain words (parts, users, …). */
  readonly label: Text;
  search(text: string): ModelQuery<LookupPage>;
  /** One of them; the model is null when there is none (any longer). */
  entry(value: string): ModelQuery<LookupEntry | null>;
}

/** The settings of plugins in one of the two meanings that there are: the plugin's own, or each person's. */
export interface SettingsScope {
  /** False where it is certain, from the list alone, that this plugin has none: then no way leads there. */
  mayHave(plugin: Plugin): boolean;
  form(pluginId: string): ModelQuery<DeclaredSettings>;
  /**
   * Writes the least that makes what is stored equal to `edited`, in as many calls as the system needs. What
   * each call came to is in the report; the form must be read again to know what is so.
   * @throws ApiError `signed-out` and `cancelled`; every other failure is in the report
   */
  save(request: SaveRequest): Promise<SaveReport>;
  /** The query keys that a change of these settings makes stale. */
  changedKeys(pluginId: string): readonly QueryKey[];
  /** Set where a change of them may change whatever is told of any plugin of the server. */
  readonly concernsAll?: true;
  /** How things are found for a `lookup` of this id; absent where no setting points at anything. */
  lookup?(id: string): Lookup | undefined;
  /** Files in a shape of the system's own; absent where a file holds the form's values as they are. */
  file?(): SettingsFile | undefined;
}

/** Settings of a plugin as the content of a JSON file that the system's own tools take, too. */
export interface SettingsFile {
  /** All that is stored, with what was edited; secrets are left out, at any depth. */
  write(stored: DeclaredSettings, edited: SettingsValues): unknown;
  /** What a file holds for these settings; null where it is not of that shape, and holds the form's values at most. */
  read(stored: DeclaredSettings, content: unknown): FileContent | null;
}

/** Places in the server's own names. Untrusted text. */
export type FileContent =
  | {
      readonly kind: 'settings';
      /** By section, in the form's shape; what the file does not have is absent. */
      readonly values: SettingsValues;
      /** False where the form's own text may look the same: sections alone. */
      readonly wrapped: boolean;
      /** What is declared nowhere. */
      readonly unknown: readonly SettingPath[];
      /** Secrets that the file holds; they are not in `values`. */
      readonly secrets: readonly SettingPath[];
    }
  /** It holds settings of other plugins only: their names. */
  | { readonly kind: 'of-others'; readonly plugins: readonly string[] };

/** A plugin that the person has settings of their own for. Strings are untrusted text. */
export interface OwnSettings {
  readonly pluginId: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  /** How it stands with it (connected, off, …); null where there is nothing to tell. */
  readonly status: Text | null;
}

export interface SettingsFacet {
  /**
   * Settings of the server itself that its plugins depend on. Absent where there are none for this person. Its scope
   * takes any name for the plugin's.
   */
  readonly server?: SettingsScope;
  /** Free-form data that the server keeps with each plugin, edited as one piece of JSON. */
  readonly metadata?: SettingsScope;
  /** The plugins' own settings, where the person may see them. */
  readonly plugin?: SettingsScope;
  /**
   * How plugins are set up on the server (what is started, what it may do, where it applies), where that is edited
   * apart from what a plugin declares.
   */
  readonly setup?: SettingsScope;
  /** The person's own settings for plugins, with the list of plugins that have any. */
  readonly own?: SettingsScope & { list(): ModelQuery<readonly OwnSettings[]> };
}
