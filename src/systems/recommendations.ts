import type { QueryKey } from '@tanstack/react-query';
import type { Text } from '../lib/facts.ts';
import type { TaskFeed } from './task-feed.ts';
import type { ModelQuery } from './terms.ts';

/**
 * The part of the contract (`system.ts`) that is about what plugins recommend to a person. Systems whose plugins
 * recommend nothing lack the facet.
 */

/** Something that a plugin recommends. All strings are untrusted text. */
export interface Recommendation {
  readonly id: string;
  readonly title: string;
  /** Why it is recommended, in the plugin's words. */
  readonly reason: string | null;
  /** What it was made of: titles that the person has read. */
  readonly basedOn: readonly string[];
  readonly summary: string | null;
  /** The plugins that recommend it, by their technical names. */
  readonly from: readonly string[];
  /** The address of a picture; may be none. */
  readonly coverUrl: string | null;
  /** An address that the server sent: a link only if it is one of the web. */
  readonly url: string | null;
  /** Whether the library has it already. */
  readonly owned: boolean;
  /** How well it fits, from 0 to 1. */
  readonly score: number | null;
  /** What else is told of it, in a word or two each (year, kind, volumes, genres, …). */
  readonly notes: readonly Text[];
}

/** A plugin that recommends. Strings are untrusted text. */
export interface RecommendationSource {
  readonly pluginId: string;
  readonly name: string;
  /** When it was asked last: RFC 3339; null when it never was. */
  readonly askedAt: string | null;
  /** The task by which it is asked just now; null while it is not. */
  readonly taskId: string | null;
}

export interface Recommendations {
  readonly items: readonly Recommendation[];
  readonly sources: readonly RecommendationSource[];
}

export interface RecommendationsFacet {
  /**
   * What all of a person's plugins recommend, as it was asked last; null when no plugin does. Looking makes the server
   * ask those anew whose answers are old.
   */
  list(): ModelQuery<Recommendations | null>;
  /** Lets the server ask all plugins anew. `joined`: it is at it already. */
  refresh(): Promise<{ readonly how: 'started' | 'joined' }>;
  /** Takes one away for good: the server has no way to bring it back. */
  dismiss(id: string, reason: string | null): Promise<void>;
  readonly feed: TaskFeed;
  readonly changedKeys: readonly QueryKey[];
}
