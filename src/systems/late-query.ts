import type { QueryKey } from '@tanstack/react-query';
import type { LateCode } from './late-code.ts';
import { modelQuery } from './model-query.ts';
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

/** A query whose answer is asked for at once, while the code that makes its model is on its way. */
export function lateModelQuery<Code, Model>(
  code: LateCode<Code>,
  {
    queryKey,
    read,
    select,
  }: {
    readonly queryKey: QueryKey;
    readonly read: (signal: AbortSignal) => Promise<unknown>;
    readonly select: (code: Code, raw: unknown) => Model;
  },
): ModelQuery<Model> {
  return modelQuery({
    queryKey,
    read: async (signal) => {
      const [raw] = await Promise.all([read(signal), code.load()]);
      return raw;
    },
    // What is selected from was read with that code beside it.
    select: (raw) => select(code.now(), raw),
  });
}
