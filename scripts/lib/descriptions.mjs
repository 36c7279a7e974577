import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const OF_A_SCHEMA = ['$ref', 'enum', 'pattern', 'type', 'format'];
const OF_A_PARAMETER = ['$ref', 'name', 'in', 'x-plugboard-plugin'];

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function picked(object, wanted) {
  return Object.fromEntries(Object.entries(object).filter(([name]) => wanted(name)));
}

function schemaOf(schema) {
  return isObject(schema) ? picked(schema, (name) => OF_A_SCHEMA.includes(name)) : schema;
}

function parameterOf(parameter) {
  if (!isObject(parameter)) return parameter;
  const kept = picked(parameter, (name) => OF_A_PARAMETER.includes(name));
  return 'schema' in parameter ? { ...kept, schema: schemaOf(parameter.schema) } : kept;
}

function withParameters(object) {
  return Array.isArray(object.parameters) ? { parameters: object.parameters.map(parameterOf) } : {};
}

function operationOf(operation) {
  if (!isObject(operation)) return operation;
  return { ...picked(operation, (name) => name.startsWith('x-plugboard-')), ...withParameters(operation) };
}

function pathOf(item) {
  if (!isObject(item)) return item;
  const methods = Object.entries(item).filter(([name]) => METHODS.includes(name));
  return {
    ...withParameters(item),
    ...Object.fromEntries(methods.map(([name, operation]) => [name, operationOf(operation)])),
  };
}

function mapped(object, change) {
  if (!isObject(object)) return object;
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

/**
 * Of an OpenAPI document what the gateway's allow-list is made from, and nothing else. What is not as it should be is
 * passed on: whoever reads it tells.
 * @param {string} yaml
 */
export function describedCalls(yaml) {
  const document = parse(yaml);
  const { parameters, schemas } = document.components ?? {};
  return {
    paths: mapped(document.paths, pathOf),
    components: {
      ...(parameters === undefined ? {} : { parameters: mapped(parameters, parameterOf) }),
      ...(schemas === undefined ? {} : { schemas: mapped(schemas, schemaOf) }),
    },
  };
}

const MARK = '?calls';

/**
 * Lets code import the calls of a description as data, as in `import codex from '../openapi/codex.yaml?calls'`. A start of
 * the gateway would spend a second on reading the YAML.
 */
export function descriptions() {
  return {
    name: 'plugboard-descriptions',
    enforce: 'pre',
    load: {
      filter: { id: /\.yaml\?calls$/ },
      async handler(id) {
        const file = id.slice(0, -MARK.length);
        this.addWatchFile(file);
        const json = JSON.stringify(describedCalls(await readFile(file, 'utf8')));
        // Node reads JSON in a string faster than an expression.
        return { code: `export default JSON.parse(${JSON.stringify(json)});`, map: null };
      },
    },
  };
}
