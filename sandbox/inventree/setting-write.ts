import type { Fields } from './body.ts';
import { fieldError, InnerFailure, Refusal, ruleError } from './errors.ts';
import type { SettingDefinition } from './setting-definition.ts';
import { isTrue, storedText } from './setting-value.ts';
import type { Behaviour } from './version.ts';

const LONGEST = 2000;

/**
 * What a write stores, decided by the server's rules (upstream: InvenTree, observed at 198, 435 and 530).
 * @param method PUT insists on a value, PATCH does not.
 * @returns the text for the database; undefined when nothing is to be stored.
 * @throws Refusal 400, mostly about no field in particular; InnerFailure where the server fails.
 */
export function textToStore(
  definition: SettingDefinition,
  fields: Fields,
  method: string,
  behaviour: Behaviour,
): string | undefined {
  if (fields.value === undefined) {
    if (method === 'PUT') throw fieldError('value', 'This field is required.');
    if (Object.keys(fields).length === 0) return undefined;
  }
  demandConfirmation(definition, fields, behaviour);
  if (fields.value === undefined) return undefined;
  const { refusal } = definition;
  if (refusal) throw new Refusal(refusal.status, refusal.body, refusal.headers);
  const text = cleanText(fields.value, definition, behaviour);
  if (behaviour.hasFixedSettings && definition.fixed !== undefined) return undefined;
  return checkedText(definition, text, behaviour);
}

/** Needed even for an unchanged value; the answer is a text, unlike every other refusal. */
function demandConfirmation(definition: SettingDefinition, fields: Fields, behaviour: Behaviour): void {
  if (!behaviour.hasConfirmation || definition.confirm === undefined) return;
  if (isTrue(storedText(fields.manual_confirm))) return;
  throw new Refusal(400, { manual_confirm: 'Confirm the change of this setting' });
}

function cleanText(value: unknown, { kind }: SettingDefinition, behaviour: Behaviour): string {
  if (value === null) {
    if (!behaviour.acceptsNull) throw fieldError('value', 'This field may not be null.');
    return kind === 'boolean' || kind === 'integer' || kind === 'float' ? 'None' : '';
  }
  const written = storedText(value);
  const text = behaviour.trimsValues ? written.trim() : written;
  if (Array.from(text).length > LONGEST) {
    throw fieldError('value', `Ensure this field has no more than ${LONGEST} characters.`);
  }
  if (looksLikeHtml(text, behaviour)) throw fieldError('value', 'The value must not have HTML tags in it');
  // Line breaks and other control characters vanish without a word.
  return text.replaceAll(/\p{Cc}/gu, '');
}

function looksLikeHtml(text: string, behaviour: Behaviour): boolean {
  return behaviour.refusesLessThan ? /<\s*[\w/!?]/.test(text) : /<[A-Za-z/!?][^>]*>/.test(text);
}

function checkedText(definition: SettingDefinition, text: string, behaviour: Behaviour): string {
  const { kind, choices } = definition;
  if (choices) return checkedChoice(definition, text);
  if (kind === 'boolean') return isTrue(text) ? 'True' : 'False';
  const stored =
    kind === 'integer'
      ? checkedInteger(definition, text, behaviour)
      : kind === 'float'
        ? checkedFloat(text, behaviour)
        : text;
  const objection = runCheck(definition, stored, behaviour);
  if (objection !== null) throw ruleError(objection);
  return stored;
}

/** A text is compared with numbers where the plugin forgot to say that it means whole ones: nothing fits then. */
function checkedChoice({ kind, choices = [] }: SettingDefinition, text: string): string {
  const value = kind === 'integer' && /^[+-]?\d+$/.test(text) ? Number(text) : text;
  if (!choices.some((choice) => choice.value === value)) throw ruleError('The value is none of the choices');
  return text;
}

function checkedInteger(definition: SettingDefinition, text: string, behaviour: Behaviour): string {
  if (/^\s*[+-]?\d+\s*$/.test(text)) return String(BigInt(text.trim().replace('+', '')));
  // Older servers: a wrong number is answered with 200, and the default takes its place.
  if (!behaviour.refusesWrongIntegers) return storedText(definition.default);
  throw ruleError('The value must be a whole number');
}

function checkedFloat(text: string, behaviour: Behaviour): string {
  if (text.trim() !== '' && Number.isFinite(Number(text))) return String(Number(text));
  if (behaviour.refusesWrongFloats) throw ruleError('The value must be a number');
  throw new InnerFailure('ValueError', `could not convert string to float: '${text}'`);
}

function runCheck(definition: SettingDefinition, text: string, behaviour: Behaviour): string | null {
  try {
    return definition.check?.(text) ?? null;
  } catch (error) {
    if (!behaviour.reportsCrashedChecks) throw error;
    throw fieldError('value', error instanceof Error ? error.message : String(error));
  }
}
