import type { ApiError } from '../api/api-error.ts';
import type { FactGroup, Text } from '../lib/facts.ts';
import type { LateCode } from './late-code.ts';
import type { Plugin } from './plugin.ts';
import type { DeclaredSettings, FieldRefusal, SettingsValues } from './settings.ts';
import type { Allowed, ModelQuery, ServerCondition } from './terms.ts';

/** The part of the contract (`system.ts`) that is about bringing plugins to a server, and newer versions of them. */
export interface InstallFacet {
  /** Whether the person may install anything there, with the reason where not; decided with the connection. */
  readonly allowed: Allowed;
  /** The ways to install, the usual one first. Their code comes when somebody goes there. */
  readonly ways: LateCode<readonly InstallWay[]>;
}

/** One way to bring a plugin to a server (from the package index, as a file, from an address, …). */
export interface InstallWay {
  /** Stands in the address of the page: letters, digits and `-`. */
  readonly id: string;
  readonly label: Text;
  /** What it is and when one takes it, in a sentence or two. */
  readonly help: Text;
  readonly allowed: Allowed;
  /** What holds for every use of it and should be read before; empty where there is nothing to say. */
  readonly notices: readonly ServerCondition[];
  /** What is decided by a tick before it runs; null where the click itself is enough. */
  readonly decision: Text | null;
  /** How long it can take, in words; null where it is quick. */
  readonly takes: Text | null;
  /** Absent where no file is sent. */
  readonly file?: InstallFile;
  /** Whether a plugin that is there is brought up to date in this way. Absent: this way never does that. */
  readonly updates?: (plugin: Plugin) => boolean;
  /** Whether a plugin came to the server in this way, which is then the first one to bring it up to date. */
  readonly brought?: (plugin: Plugin) => boolean;
  /**
   * What else must be known, as a settings form; a schema without a section where nothing must.
   * @param of the plugin that is to be updated; absent for a new one
   */
  form(of?: Plugin): ModelQuery<DeclaredSettings> | DeclaredSettings;
  /** What follows from what is filled in and would surprise (a name that this server drops, …), as it is typed. */
  advise?(values: SettingsValues, of?: Plugin): readonly ServerCondition[];
  /**
   * Installs. What the server answers is in the report and is no proof: the list is read again afterwards, and
   * what it says then is shown.
   * @throws ApiError `signed-out` and `cancelled`; every other failure is in the report
   */
  run(request: InstallRequest): Promise<InstallReport>;
  /**
   * Whether a plugin of the list is what these values name, where that can be told without the answer: for one that
   * was there before, and for watching.
   */
  names?(values: SettingsValues, plugin: Plugin): boolean;
  /** Makes the server take notice of what it has installed; called when its list does not show it. */
  settle?(): Promise<void>;
}

/** A file that is sent. */
export interface InstallFile {
  readonly label: Text;
  /** For the file dialog, as HTML's `accept` wants it. */
  readonly accept: string;
  /** In bytes; null where nobody tells. */
  readonly largest: number | null;
  /** Looks into a file before it is sent; nothing leaves the browser. */
  check(file: File, signal: AbortSignal): Promise<FileCheck>;
}

export interface FileCheck {
  /** Whether the file can be sent at all. */
  readonly verdict: Allowed;
  /** What was noticed and is no reason to refuse. */
  readonly notices: readonly ServerCondition[];
  /** What is in it. Strings are untrusted text. */
  readonly facts: readonly FactGroup[];
  /** The plugin that is in it, to compare it with those that are there. Absent where that is not told. */
  readonly plugin?: PluginInFile;
}

/** Untrusted texts, as the plugin of the same file would have them in the list (`Plugin.key`, `Plugin.version`). */
export interface PluginInFile {
  readonly key: string;
  readonly version: string | null;
}

export interface InstallRequest {
  /** What was filled in, in the shape of the form's values. */
  readonly values: SettingsValues;
  /** Set where the way has a `file`. */
  readonly file: File | null;
  /** The plugin that is to be updated; null for a new one. */
  readonly of: Plugin | null;
  readonly onProgress: (progress: InstallProgress) => void;
  readonly signal: AbortSignal;
}

export interface InstallProgress {
  /** What is being done now, in words. */
  readonly step: Text;
  /** How far the step is, from 0 to 1; null where nobody knows. */
  readonly part: number | null;
  /** What the server has printed so far; untrusted text. */
  readonly output?: string;
  /** True while stopping really stops it: nothing is installed then, and what is left of it is told in the report. */
  readonly cancellable: boolean;
}

/**
 * What came of it, as far as the server's answer tells. `output` is untrusted text of many lines; `left` says what
 * lies on the server and belongs to nothing, where that is so.
 */
export type InstallReport =
  | {
      readonly kind: 'installed';
      /** The plugin, where the server names it. */
      readonly pluginId: string | null;
      /** The server's own words; untrusted text. */
      readonly message: string | null;
      readonly output: string | null;
      /** What must be known besides (it is loaded only after a reload, …), the system's words. */
      readonly notes: readonly Text[];
    }
  | {
      readonly kind: 'refused';
      /** Null where the answer was a success in form only; `why` tells then. */
      readonly error: ApiError | null;
      /** What the server said of single values, by their place; untrusted text. */
      readonly fields: readonly FieldRefusal[];
      readonly output: string | null;
      /** Why, in words of ours, where the adapter knows better than the error; null otherwise. */
      readonly why: Text | null;
      readonly left?: Text | null;
    }
  /** No answer came in time, or one that proves nothing: the list is watched. */
  | {
      readonly kind: 'unclear';
      readonly error: ApiError | null;
      readonly why: Text | null;
      readonly left?: Text | null;
    };
