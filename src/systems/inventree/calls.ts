import type { QueryKey } from '@tanstack/react-query';

/** What the server is asked to leave out of the list. */
export interface PluginFilter {
  /** What a plugin must do. The server knows that of plugins that run only. */
  readonly mixin?: string;
}

/**
 * The calls of one version of the API that are made here. What differs between versions is decided by which of
 * these is taken, once, when a server has told its version.
 */
export interface InventreeCalls {
  /** The whole list, in an order that a switch does not change while its pages are read. */
  listPlugins(signal: AbortSignal, filter?: PluginFilter): Promise<unknown>;
  getPlugin(key: string, signal: AbortSignal): Promise<unknown>;
  getRegistryStatus(signal: AbortSignal): Promise<unknown>;
  /** Turns a plugin on or off, and nothing else: a `pk` in the body would turn another one. */
  setActive(key: string, active: boolean): Promise<void>;
  readonly keys: {
    readonly list: QueryKey;
    plugin(key: string): QueryKey;
    readonly status: QueryKey;
  };
}
