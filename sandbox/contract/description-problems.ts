import { answersOf, type Description, findContent, type Operation, readDescription } from './description.ts';
import { follow, isMapping, type Place, step } from './node.ts';
import { createValidator } from './validator.ts';

/**
 * What is wrong with a description of ours as a whole, one line each: names that are missing or used twice,
 * references that lead nowhere, answers whose body has no schema, errors without a body, path parameters that
 * the template lacks, schemas that do not compile.
 * @throws Error when the text is no OpenAPI document at all.
 */
export function descriptionProblems(yamlText: string): string[] {
  const description = readDescription(yamlText);
  return [
    ...nameProblems(description),
    ...description.operations.flatMap((operation) => [
      ...parameterProblems(operation),
      ...answerProblems(description, operation),
    ]),
    ...referenceProblems(description),
    ...schemaProblems(description),
  ];
}

function nameProblems({ operations }: Description): string[] {
  const seen = new Map<string, Operation>();
  return operations.flatMap((operation) => {
    const name = `${operation.method} ${operation.template}`;
    const other = seen.get(operation.id);
    seen.set(operation.id, operation);
    if (!/^[a-z][A-Za-z0-9]*$/.test(operation.id)) return [`${name}: no operationId in camelCase`];
    return other ? [`${name}: the operationId ${operation.id} is taken by ${other.template}`] : [];
  });
}

function parameterProblems(operation: Operation): string[] {
  const inTemplate = [...operation.template.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '');
  const described = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name);
  return [
    ...inTemplate.filter((name) => !described.includes(name)).map((name) => `${name} is not described`),
    ...described.filter((name) => !inTemplate.includes(name)).map((name) => `${name} is not in the path`),
    ...operation.parameters.filter((one) => !one.schema).map((one) => `${one.name} has no schema`),
  ].map((problem) => `${operation.id}: parameter ${problem}`);
}

function answerProblems({ document }: Description, operation: Operation): string[] {
  const answers = step(operation.place, 'responses');
  if (!answers || Object.keys(answers.node).length === 0) return [`${operation.id}: no answers`];
  return Object.keys(answersOf(operation)).flatMap((status) => {
    const place = step(answers, status);
    if (!place) return [`${operation.id}: ${status} is no mapping`];
    const answer = follow(document, place);
    const content = step(answer, 'content');
    if (!content) return /^[45]/.test(status) ? [`${operation.id}: ${status} has no body`] : [];
    return Object.keys(content.node)
      .filter((type) => !hasSchema(findContent(answer, type)))
      .map((type) => `${operation.id}: ${status} ${type} has no schema`);
  });
}

function hasSchema(content: Place | undefined): boolean {
  return content !== undefined && content.node.schema !== undefined;
}

function referenceProblems({ document }: Description): string[] {
  return placesWithin({ pointer: '#', node: document }).flatMap((place) => {
    try {
      follow(document, place);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}

/** Every mapping of the document that stands below `place`, itself included. */
function placesWithin(place: Place): Place[] {
  const inner = Object.entries(place.node).flatMap(([key, value]): Place[] => {
    const pointer = `${place.pointer}/${key}`;
    if (isMapping(value)) return [{ pointer, node: value }];
    if (!Array.isArray(value)) return [];
    return value.filter(isMapping).map((node, index) => ({ pointer: `${pointer}/${index}`, node }));
  });
  return [place, ...inner.flatMap(placesWithin)];
}

function schemaProblems({ document }: Description): string[] {
  const components = step({ pointer: '#', node: document }, 'components');
  const schemas = components && step(components, 'schemas');
  if (!schemas) return [];
  const validator = createValidator(document);
  return Object.keys(schemas.node).flatMap((name) => {
    try {
      // Any value makes the validator compile the schema; whether the value fits does not matter.
      validator.check(`${schemas.pointer}/${name}`, null);
      return [];
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}
