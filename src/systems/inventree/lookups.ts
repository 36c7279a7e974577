import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { Lookup, LookupEntry } from '../settings.ts';
import type { ModelQuery, ServerAddress } from '../system.ts';
import { lookupEntry, lookupPage } from './lookup-entry.ts';
import { lookupChoice } from './lookup-id.ts';
import { type LookupModel, lookupModel } from './lookup-models.ts';
import { type ThingCalls, thingCalls } from './thing-calls.ts';

/** How many things a search shows; who does not find theirs among them types more of its name. */
const SHOWN = 25;

/**
 * Finds the things that settings point at, by the ids that their declarations carry.
 * @param apiVersion Infinity when the server does not tell it
 */
export function inventreeLookups(
  server: ServerAddress,
  client: Client,
  apiVersion: number,
): (id: string) => Lookup {
  const known = new Map<string, Lookup>();
  return (id) => {
    const lookup = known.get(id) ?? lookupOf(server, client, apiVersion, id);
    known.set(id, lookup);
    return lookup;
  };
}

function lookupOf(server: ServerAddress, client: Client, apiVersion: number, id: string): Lookup {
  const choice = lookupChoice(id);
  const model = choice && lookupModel(choice.model, apiVersion);
  const calls = choice && thingCalls(client, choice.model);
  if (!choice || !model || !calls) throw new TypeError(`No declaration carries the lookup ${id}`);
  const filters = { ...choice.filters, ...model.asks };
  return {
    label: model.label,
    search: perId((text) => {
      const query = { search: text.trim(), limit: SHOWN, filters };
      return modelQuery({
        queryKey: calls.findKey(query),
        read: (signal) => calls.find(query, signal),
        select: (raw) => lookupPage(server, model, raw),
      });
    }),
    entry: perId((value) => entryQuery(calls, model, value)),
  };
}

/** What can be a thing's number; servers store whatever is typed. */
const NUMBER = /^\d{1,15}$/;

function entryQuery(calls: ThingCalls, model: LookupModel, value: string): ModelQuery<LookupEntry | null> {
  const isNumber = NUMBER.test(value);
  return modelQuery({
    queryKey: isNumber ? calls.readKey(Number(value)) : [...calls.readKey(0), value],
    read: async (signal) => (isNumber ? readThing(calls, Number(value), signal) : null),
    select: (raw) => lookupEntry(model, raw),
  });
}

/** Null for a thing that is gone. One that the person has no right to see is there all the same. */
async function readThing(calls: ThingCalls, id: number, signal: AbortSignal): Promise<unknown> {
  try {
    return await calls.read(id, signal);
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return null;
    throw error;
  }
}
