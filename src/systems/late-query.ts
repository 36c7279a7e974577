import type { QueryKey } from '@tanstack/react-query';
import type { LateCode } from './late-code.ts';
import type { ModelQuery } from './system.ts';

/** A query of a thing that is there later; `of` gives the same one for the same thing and language each time. */
export function lateQuery<Thing, Model>(
  queryKey: QueryKey,
  thing: LateCode<Thing>,
  of: (thing: Thing) => ModelQuery<Model>,
): ModelQuery<Model> {
  return {
    queryKey,
    queryFn: async (context) => of(await thing.load()).queryFn(context),
    // What is selected from was read with that code; and it remembers the model of the last answer.
    select: (raw) => of(thing.now()).select(raw),
  };
}
