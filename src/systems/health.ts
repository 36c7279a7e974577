import type { QueryKey } from '@tanstack/react-query';
import type { Fact, Text } from '../lib/facts.ts';
import type { Allowed, ModelQuery, ServerCondition } from './terms.ts';

/** The part of the contract (`system.ts`) that is about how plugins fare: their health, a test, what went wrong. */
export interface HealthFacet {
  /** How a plugin is now. Short to ask for: it is read again and again while somebody looks. */
  report(pluginId: string): ModelQuery<HealthReport>;
  /**
   * What went wrong before, the latest first.
   * @param page from 1
   */
  failures(pluginId: string, page: number): ModelQuery<FailurePage>;
  /**
   * Starts the plugin once and hears what it says. It can take a minute, and changes what the server knows of it.
   * @throws ApiError when the server did not do it, or its answer is not known
   */
  test(pluginId: string): Promise<TestReport>;
  /**
   * Lets the server forget the failures that it counts. Do not trust the answer: read `report` again.
   * @throws ApiError
   */
  reset(pluginId: string): Promise<void>;
  /** The query keys that a test or a reset makes stale. */
  changedKeys(pluginId: string): readonly QueryKey[];
}

export interface HealthReport {
  /** The server's values, each with what it really means. */
  readonly facts: readonly Fact[];
  /** What follows from them and is not seen at once. */
  readonly notices: readonly ServerCondition[];
  /** Whether there is anything to reset. */
  readonly reset: Allowed;
  /** What a reset does and what it leaves. */
  readonly resetHelp: Text;
  /** What a test does, also when it fails. */
  readonly testHelp: Text;
}

/** What a test came to, as the server tells it. */
export interface TestReport {
  readonly passed: boolean;
  /** The server's own words; untrusted text, secrets masked; null when it had none. */
  readonly message: string | null;
  /** Milliseconds, as the server measured them; null when it does not say. */
  readonly tookMs: number | null;
}

/** Some of the failures that the server has written down. */
export interface FailurePage {
  /** Which are written down and which are not, and for how long. */
  readonly about: Text;
  /** What follows from them (that the server switches the plugin off) and how near that is; null where nothing does. */
  readonly effect: Text | null;
  readonly failures: readonly RecordedFailure[];
  /** How many there are on all pages. */
  readonly total: number;
  /** How many pages there are; at least one. */
  readonly pages: number;
  /** The place of the first of these among all, from 1. */
  readonly first: number;
}

/** One failure. Strings are untrusted text. */
export interface RecordedFailure {
  /** RFC 3339; null when the server does not say. */
  readonly time: string | null;
  readonly text: string;
  /** Short: a code, a method. */
  readonly notes: readonly string[];
}
