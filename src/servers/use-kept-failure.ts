import { useState } from 'react';
import { foundSignedOut } from '../api/api-error.ts';

/** What is known of something that is asked for, now and again. */
interface Asked<Failure> {
  readonly failure: Failure | null;
  readonly fetching: boolean;
  /** Whether it was ever answered. */
  readonly answered: boolean;
}

/**
 * The failures of several things by their ids, each until its answer is there: one that was never answered has no
 * failure of its own while it is asked for again, and what tells of it, the button that asked too, would be gone.
 */
export function useKeptFailures<Failure>(
  asked: ReadonlyMap<string, Asked<Failure>>,
): ReadonlyMap<string, Failure> {
  const [kept, setKept] = useState<ReadonlyMap<string, Failure>>(() => new Map());
  const told = [...asked].flatMap(([id, { failure, fetching, answered }]): [string, Failure][] => {
    if (failure !== null) return [[id, failure]];
    const known = fetching && !answered ? kept.get(id) : undefined;
    // Whoever has signed in again waits for an answer like everyone else.
    return known === undefined || foundSignedOut(known) ? [] : [[id, known]];
  });
  if (told.length === kept.size && told.every(([id, failure]) => kept.get(id) === failure)) return kept;
  const next = new Map(told);
  setKept(next);
  return next;
}

/** The same for one thing; null when nothing is to be told. */
export function useKeptFailure<Failure>(asked: Asked<Failure>): Failure | null {
  return useKeptFailures(new Map([['it', asked]])).get('it') ?? null;
}
