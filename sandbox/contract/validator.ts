import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Mapping } from './node.ts';

/** Checks values against schemas of one document, each named by its pointer (`#/components/schemas/…`). */
export interface Validator {
  /** What does not fit, one line each; empty when all does. */
  check(pointer: string, value: unknown): string[];
  /** The same for text from an address or a header, which is first turned into what the schema asks for. */
  checkText(pointer: string, value: unknown): string[];
}

const KEY = 'description';

export function createValidator(document: Mapping): Validator {
  // The document as a whole is no schema, so it is registered unchecked; each schema is compiled when used.
  const options = { strict: false, allErrors: true, validateSchema: false } as const;
  const exact = addFormats(new Ajv2020(options)).addSchema(document, KEY);
  const coercing = addFormats(new Ajv2020({ ...options, coerceTypes: 'array' })).addSchema(document, KEY);
  return {
    check: (pointer, value) => run(exact, pointer, value),
    checkText: (pointer, value) => run(coercing, pointer, value),
  };
}

function run(ajv: Ajv2020, pointer: string, value: unknown): string[] {
  const validate = ajv.getSchema(`${KEY}${pointer}`);
  if (!validate) throw new Error(`No schema at ${pointer}`);
  return validate(value) === true ? [] : (validate.errors ?? []).map(line);
}

function line(error: ErrorObject): string {
  const where = error.instancePath === '' ? 'the whole' : error.instancePath;
  return `${where} ${error.message ?? 'does not fit'} ${JSON.stringify(error.params)}`;
}
