import type { SandboxExtras } from '../../sandbox/main.ts';

/** What the arguments of the command line ask for. */
export interface StartArguments {
  /** Only the usage is wanted. */
  readonly help: boolean;
  readonly sandbox: SandboxExtras;
}

export declare const usage: string;

export declare class ArgumentError extends Error {
  override readonly name: 'ArgumentError';
}

export declare function readArguments(args: readonly string[]): StartArguments;

export declare function refusalWithOwnServers(args: SandboxExtras, file: string): string | null;
