import type { Manifest, StoredPlugin } from './model.ts';

/**
 * What really runs when the server starts a plugin: a child process on a real server, a description of its
 * behaviour here. Programs are found by the package that a plugin's arguments name.
 */
export interface Program {
  readonly manifest: Manifest;
  readonly start: ProgramStart;
  /** What a plugin is asked in everyday use, for the metrics of a server that has been up for a while. */
  readonly usage: readonly MethodUsage[];
  /** What goes wrong in each of its syncs, where something does. */
  readonly sync?: SyncTrouble;
}

export interface SyncTrouble {
  readonly pullError?: string;
  readonly pushError?: string;
  /** Entries that are not taken. */
  readonly pushFailures?: number;
}

/** How the handshake goes. */
export interface ProgramStart {
  /** How long it takes; waited for. */
  readonly takesMs?: number;
  /** The error that the handshake ends in, where it does. */
  readonly failsWith?: string;
  /** The same for a program that starts only with the credentials that it asks for. */
  readonly failsWithoutCredentials?: string;
  /**
   * The process starts well and is gone when the server next looks for it, a minute later; from then on every
   * new start ends in this error.
   */
  readonly diesLaterWith?: string;
}

export interface MethodUsage {
  readonly method: string;
  readonly perHour: number;
  readonly averageMs: number;
  /** One in so many calls fails. */
  readonly failsOneIn?: number;
}

export type Programs = ReadonlyMap<string, Program>;

/** The program that a plugin would run; undefined when its arguments name none that exists. */
export function programOf(plugin: StoredPlugin, programs: Programs): Program | undefined {
  for (const argument of plugin.args) {
    const program = programs.get(argument);
    if (program) return program;
  }
  return undefined;
}
