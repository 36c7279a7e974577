import { isJsonObject, type JsonObject, own } from '../../api/json.ts';

/** Values of conditions as a person types them, and back to what an operator takes. */

const WITHOUT_VALUE = ['is_null', 'is_not_null'];
const OF_NUMBERS = ['gt', 'gte', 'lt', 'lte'];
const OF_LISTS = ['in', 'not_in'];

/** The value of a stored condition as a text in the place of the value; nothing where there is none. */
export function conditionText(value: unknown): { readonly value?: string } {
  if (value === undefined || value === null) return {};
  if (typeof value === 'string') return { value };
  const isPlainList = Array.isArray(value) && value.every((one) => isPlain(one));
  return { value: isPlainList ? value.join(', ') : JSON.stringify(value) };
}

/** Text that survives between commas. */
function isPlain(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.trim() === value && !value.includes(',');
}

/**
 * A condition as it is stored. One whose value was not touched keeps it as it is, whatever its kind.
 * @param rule as edited, its value a text
 * @param stored the conditions as the server has them
 */
export function conditionValue(rule: JsonObject, stored: readonly unknown[]): JsonObject {
  const { value: typed, ...rest } = rule;
  const operator = own(rule, 'operator');
  const same = stored.find(
    (one) =>
      isJsonObject(one) &&
      own(one, 'operator') === operator &&
      own(one, 'field') === own(rule, 'field') &&
      conditionText(own(one, 'value')).value === typed,
  );
  if (isJsonObject(same)) {
    const kept = own(same, 'value');
    return kept === undefined ? rest : { ...rest, value: kept };
  }
  if (typeof typed !== 'string' || WITHOUT_VALUE.includes(String(operator))) return rest;
  return { ...rest, value: meant(typed, String(operator)) };
}

function meant(typed: string, operator: string): unknown {
  if (OF_NUMBERS.includes(operator)) {
    const number = Number(typed);
    return typed.trim() !== '' && Number.isFinite(number) ? number : typed;
  }
  if (!OF_LISTS.includes(operator)) return typed;
  return typed
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
