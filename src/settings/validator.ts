import type {
  CustomValidator,
  ErrorSchema,
  ErrorTransformer,
  RJSFSchema,
  RJSFValidationError,
  UiSchema,
  ValidationData,
  ValidatorType,
} from '@rjsf/utils';
import createErrorHandler from '@rjsf/utils/lib/createErrorHandler.js';
import unwrapErrorHandler from '@rjsf/utils/lib/unwrapErrorHandler.js';
import validationDataMerge from '@rjsf/utils/lib/validationDataMerge.js';
import type { SettingPath, SettingsSchema } from '../systems/settings.ts';
import { fulfils, type Issue, issuesOf } from './rules.ts';
import { brokenRuleWords } from './validation-words.ts';
import { isRecord, valueAt } from './values.ts';

/**
 * The rules in the shape in which `@rjsf/core` asks for them: it needs `isValid` to choose the branches of
 * conditions. What is wrong with which value the form has from its store (`FormStore.errors`), which looks at less
 * at a time; with this validator alone a form says the same.
 */
export const settingsValidator: ValidatorType<unknown> = {
  validateFormData,
  isValid: (schema, formData) => isSchema(schema) && fulfils(schema, formData),
  rawValidation: (schema, formData) => {
    const [first] = errorsIn(schema, formData);
    return first ? { validationError: new Error(first.stack) } : {};
  },
};

function validateFormData(
  formData: unknown,
  schema: RJSFSchema,
  customValidate?: CustomValidator<unknown>,
  transformErrors?: ErrorTransformer<unknown>,
  uiSchema?: UiSchema<unknown>,
): ValidationData<unknown> {
  const found = errorsIn(schema, formData);
  const errors = transformErrors ? transformErrors(found, uiSchema) : found;
  const data = { errors, errorSchema: errorSchemaOf(errors) };
  if (!customValidate) return data;
  const handler = customValidate(formData, createErrorHandler(formData), uiSchema);
  return validationDataMerge(data, unwrapErrorHandler(handler));
}

/** An error of RJSF that knows its place as a path, since names may hold what its text for a place means. */
interface PlacedError extends RJSFValidationError {
  readonly params: { readonly path: SettingPath };
}

function errorsIn(schema: unknown, formData: unknown): PlacedError[] {
  return isSchema(schema) ? issuesOf(schema, formData).map((issue) => placedError(issue, formData)) : [];
}

/** RJSF hands back the schemas that it was given, or parts of them. */
function isSchema(schema: unknown): schema is SettingsSchema {
  return isRecord(schema);
}

function placedError(issue: Issue, formData: unknown): PlacedError {
  const { path, schema, broken } = issue;
  const message = brokenRuleWords(broken, path, { schema, ui: undefined }, valueAt(formData, path));
  return { name: broken.rule, message, stack: message, property: propertyText(path), params: { path } };
}

/** A place as RJSF writes it: `.name[0]['first name']`. */
function propertyText(path: SettingPath): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(step) ? `.${step}` : `['${step}']`;
    })
    .join('');
}

interface ErrorTree {
  messages: string[];
  readonly inner: Map<string, ErrorTree>;
}

function errorSchemaOf(errors: readonly RJSFValidationError[]): ErrorSchema<unknown> {
  const root: ErrorTree = { messages: [], inner: new Map() };
  for (const error of errors) {
    let at = root;
    for (const step of pathOf(error)) {
      const next = at.inner.get(String(step)) ?? { messages: [], inner: new Map<string, ErrorTree>() };
      at.inner.set(String(step), next);
      at = next;
    }
    at.messages.push(error.message ?? error.stack);
  }
  return toErrorSchema(root);
}

function pathOf(error: RJSFValidationError): readonly unknown[] {
  const params: unknown = error.params;
  const path = isRecord(params) ? params['path'] : undefined;
  return Array.isArray(path) ? path : [];
}

function toErrorSchema(tree: ErrorTree): ErrorSchema<unknown> {
  const inner = Array.from(tree.inner, ([name, branch]) => [name, toErrorSchema(branch)] as const);
  const own = tree.messages.length > 0 ? { __errors: tree.messages } : {};
  return { ...Object.fromEntries(inner), ...own };
}
