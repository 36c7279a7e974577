import type { Fact, Text } from '../lib/facts.ts';
import type { ModelQuery } from './terms.ts';

/** The part of the contract (`system.ts`) that is about how often plugins are called, and how that goes. */
export interface MetricsFacet {
  /**
   * What was counted of one plugin. Read again and again while somebody looks: what is told of the last minutes comes
   * from comparing one answer with the next.
   */
  of(pluginId: string): ModelQuery<PluginMetrics>;
}

export interface PluginMetrics {
  /** What is counted, and since when. */
  readonly about: Text;
  /** The sums, each with what it means; empty where nothing was counted. */
  readonly facts: readonly Fact[];
  /** What was called, the most called first; empty where nothing was. */
  readonly methods: readonly MethodMetrics[];
  /** Why calls failed, the most frequent first. */
  readonly failures: readonly FailureCount[];
}

export interface MethodMetrics {
  /** The server's own name of it; untrusted text. */
  readonly method: string;
  readonly calls: number;
  /** How many of them failed. */
  readonly failed: number;
  /** Milliseconds; null when the server does not say. */
  readonly averageMs: number | null;
  /** Calls a minute between one answer and the next, the latest last; empty until there are two answers. */
  readonly lately: readonly number[];
}

export interface FailureCount {
  /** The server's own code; untrusted text. */
  readonly code: string;
  /** What it means; null for one that is new to us. */
  readonly meaning: Text | null;
  readonly count: number;
}
