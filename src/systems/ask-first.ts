import { codexFirstCalls } from './codex/first-calls.ts';
import type { AskFirst, FirstCalls } from './first-calls.ts';
import { fylrFirstCalls } from './fylr/first-calls.ts';
import { inventreeFirstCalls } from './inventree/first-calls.ts';

/** What each system's code asks for first, by the systems' ids; without that code, as it runs long before. */
const firstCalls = new Map<string | null, AskFirst>([
  ['codex', codexFirstCalls],
  ['inventree', inventreeFirstCalls],
  ['fylr', fylrFirstCalls],
]);

/**
 * Asks a server for what its system's code will ask it for first.
 * @param system its id; of a system that is not known nothing is asked
 * @returns as `AskFirst`
 */
export async function askFirst(system: string | null, calls: FirstCalls): Promise<string | null> {
  return (await firstCalls.get(system)?.(calls)) ?? null;
}
