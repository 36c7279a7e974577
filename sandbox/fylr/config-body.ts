import {
  named,
  type ParameterDefinition,
  type SectionDefinition,
  type SectionValues,
} from './config-shapes.ts';
import { FylrError } from './errors.ts';

/**
 * Reads the values of a section as a client sends them.
 * upstream: fylr 6.34, `<name>:info` may be sent and is ignored; a wrong value has no pointer of its own.
 * @param saved what is stored until now: a value that is there already is taken again
 * @throws FylrError BaseConfigParse
 */
export function readSectionValues(
  { name, parameters }: SectionDefinition,
  saved: SectionValues,
  body: unknown,
): SectionValues {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw baseConfigParse(name, 'the body must be an object');
  }
  const values = Object.entries<unknown>({ ...body }).flatMap(([key, value]): [string, unknown][] => {
    if ((key.endsWith(':info') && !named(parameters, key)) || value === null) return [];
    const definition = named(parameters, key);
    if (!definition) throw baseConfigParse(`${name}.${key}`, 'there is no such setting');
    demandFit(`${name}.${key}`, definition, value, named(saved, key));
    return [[key, value]];
  });
  return Object.fromEntries(values);
}

/**
 * Checks the value of one setting.
 * @param where names the setting in the refusal
 * @throws FylrError BaseConfigParse
 */
export function demandFit(
  where: string,
  definition: ParameterDefinition,
  value: unknown,
  saved: unknown,
): void {
  if (fits(definition, value) || JSON.stringify(value) === JSON.stringify(saved)) return;
  throw baseConfigParse(where, `no value of type ${definition.type}`);
}

function fits(definition: ParameterDefinition, value: unknown): boolean {
  switch (definition.type) {
    case 'bool':
      return typeof value === 'boolean';
    case 'int':
      return Number.isInteger(value);
    case 'text':
    case 'text-multiline':
    case 'email':
    case 'secret':
      return typeof value === 'string';
    case 'text-l10n':
    case 'text-l10n-multiline':
      return (
        typeof value === 'object' && Object.values(value ?? {}).every((text) => typeof text === 'string')
      );
    case 'string-list':
    case 'string-list-sort':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'int-list':
    case 'tag-select':
      return Array.isArray(value) && value.every(Number.isInteger);
    case 'form':
      return entriesFit(value, (name) => named(definition.parameters ?? {}, name));
    case 'select':
      return typeof value === 'string' && (definition.options ?? []).includes(value);
    case 'table':
      return (
        Array.isArray(value) &&
        value.every((row) => entriesFit(row, (name) => definition.fields?.find((one) => one.name === name)))
      );
    default:
      // upstream: fylr 6.22.1, the server takes whatever comes for a type that it does not know.
      return true;
  }
}

function entriesFit(
  value: unknown,
  definitionOf: (name: string) => ParameterDefinition | undefined,
): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([name, inner]) => {
    const definition = definitionOf(name);
    return definition !== undefined && fits(definition, inner);
  });
}

function baseConfigParse(where: string, why: string): FylrError {
  return new FylrError(400, 'BaseConfigParse', 'baseconfig', `${where}: ${why}`, { path: where });
}
