import * as v from 'valibot';
import { GatewayError } from '../errors.ts';

/** What all providers do with the answers to their questions. */

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly json: unknown;
}

/** @throws GatewayError `upstream-broken` when a successful answer lacks what the system promises. */
export function expectShape<Schema extends v.GenericSchema>(
  schema: Schema,
  answer: Answer,
  what: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, answer.json);
  if (parsed.success) return parsed.output;
  throw new GatewayError(
    'upstream-broken',
    `The server answered ${what} with ${answer.status} but not as its API says. Is the url in the configuration right, and is it this system?`,
    { details: { upstreamStatus: answer.status } },
  );
}

/** A status that no rule explains: 429 and 5xx pass with time, the rest means that it is not this system. */
export function unexpectedStatus(answer: Answer, what: string): GatewayError {
  const details = { upstreamStatus: answer.status };
  if (answer.status === 429) {
    return new GatewayError('too-many-attempts', 'The server asks to wait before the next attempt.', {
      details,
      retryAfter: secondsToWait(answer),
    });
  }
  return new GatewayError('upstream-broken', `The server answered ${what} with status ${answer.status}.`, {
    details,
  });
}

export function refusedCredentials(answer: Answer): GatewayError {
  return new GatewayError('sign-in-refused', 'The server does not accept these credentials.', {
    details: { upstreamStatus: answer.status },
  });
}

function secondsToWait(answer: Answer): number {
  const value = answer.headers['retry-after'];
  const seconds = typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, 3600) : 60;
}
