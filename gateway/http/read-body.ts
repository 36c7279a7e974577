import * as v from 'valibot';
import { GatewayError } from '../errors.ts';

/** A token of a server. It becomes a header: only what a header can carry. */
export const tokenShape = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(8192),
  v.regex(/^[\x21-\x7e]+$/),
);

/**
 * Reads the body of one of the gateway's own calls.
 * @param example what to send, for the message.
 * @throws GatewayError `bad-request` that names what is wrong, and never repeats a value.
 */
export function readBody<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
  example: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const field = parsed.issues[0].path?.map((item) => String(item.key)).join('.') ?? '';
  throw new GatewayError(
    'bad-request',
    field === ''
      ? `Send JSON: ${example}.`
      : `The field ${JSON.stringify(field.slice(0, 100))} is missing, unknown or not of the right form.`,
    field === '' ? {} : { details: { field: field.slice(0, 100) } },
  );
}
