import type { JsonObject } from '../../api/json.ts';
import { parseExactly, writeExactly } from '../../lib/exact-json.ts';
import { wrongShape } from '../answer-faults.ts';
import type { ServerAddress } from '../system.ts';
import { isExactObject } from './settings-model.ts';

/**
 * An answer as the cache keeps it: with its numbers to the last digit, and no plain object, of which the cache
 * would make copies that lose names such as `__proto__`.
 */
export class ExactAnswer {
  readonly json: JsonObject;

  constructor(json: JsonObject) {
    this.json = json;
  }
}

/** What the cache holds of a form. */
export function answerIn(server: ServerAddress, raw: unknown): JsonObject {
  if (raw instanceof ExactAnswer) return raw.json;
  throw wrongShape(server, '{}');
}

/** For calls whose answer is kept to the last digit. */
export const exactly = { parseAs: 'text', throwOnError: true } as const;

/** For calls whose answer nobody reads. */
export function plainCall(signal: AbortSignal | undefined) {
  return { throwOnError: true, ...(signal && { signal }) } as const;
}

/** The same for calls that send what was read exactly. */
export function exactBody(signal: AbortSignal | undefined) {
  return { ...plainCall(signal), bodySerializer: (body: unknown) => writeExactly(body) };
}

/**
 * Keeps an answer that was asked for with `exactly`.
 * @param data its text, which the generated client takes for what is described
 * @throws ApiError `broken-answer` when it is no object
 */
export function exactAnswer(server: ServerAddress, data: unknown, expected: string): ExactAnswer {
  const json: unknown = typeof data === 'string' ? parseExactly(data) : data;
  if (!isExactObject(json)) throw wrongShape(server, expected);
  return new ExactAnswer(json);
}
