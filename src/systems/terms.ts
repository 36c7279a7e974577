import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';
import type { Text } from '../lib/facts.ts';
import type { ServerPartId } from '../lib/server-address.ts';

/** Terms of the contract that all of its parts use. */

/**
 * Whether an action can be run now, and if not why not, in a sentence. Where it can, `means` is what should be known at
 * the action besides: what it means to people who work on the server, for instance.
 */
export type Allowed =
  | { readonly allowed: true; readonly means?: Text }
  | { readonly allowed: false; readonly reason: Text };

export interface ServerCondition {
  readonly severity: 'info' | 'warning' | 'error';
  readonly title: Text;
  /** What follows from it for plugins. */
  readonly explanation: Text;
  /** The part of the server's page where it is changed, for a person who may. */
  readonly leadsTo?: { readonly part: ServerPartId; readonly label: Text };
}

/**
 * Query options whose data the page receives as `Model`. The raw answer of the server is what is cached
 * (under the generated client's key); `select` turns it into the model. A facet hands out the same object for
 * the same question each time: a new `select` would make a new model of the same answer, and TanStack Query
 * would take that for a change without end.
 */
export interface ModelQuery<Model> {
  readonly queryKey: QueryKey;
  readonly queryFn: NonNullable<Exclude<UseQueryOptions['queryFn'], symbol>>;
  readonly select: (raw: unknown) => Model;
}
