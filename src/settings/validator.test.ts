import type { RJSFSchema } from '@rjsf/utils';
import { expect, test } from 'vitest';
import { settingsValidator } from './validator.ts';

const schema: RJSFSchema = {
  type: 'object',
  properties: {
    port: { type: 'integer' },
    'a.b': { type: 'array', items: { type: 'object', properties: { '~__proto__': { type: 'string' } } } },
  },
  required: ['port'],
};

test('errors come at their place, whatever a property is called', () => {
  const { errors, errorSchema } = settingsValidator.validateFormData(
    { port: 'x', 'a.b': [{}, { '~__proto__': 1 }] },
    schema,
  );
  expect(errors.map(({ property, message }) => [property, message])).toEqual([
    ['.port', 'Must be a whole number.'],
    ["['a.b'][1]['~__proto__']", 'Must be a text.'],
  ]);
  expect(errorSchema).toEqual({
    port: { __errors: ['Must be a whole number.'] },
    'a.b': { 1: { '~__proto__': { __errors: ['Must be a text.'] } } },
  });
});

test('a form can add and change errors of its own', () => {
  const { errors, errorSchema } = settingsValidator.validateFormData(
    { port: 'x' },
    schema,
    (_, handler) => {
      handler.addError('Nothing is right.');
      return handler;
    },
    (found) => found.map((error) => ({ ...error, message: 'Not that.' })),
  );
  expect(errors.map(({ message }) => message)).toEqual(['Not that.', 'Nothing is right.']);
  expect(errorSchema).toEqual({ __errors: ['Nothing is right.'], port: { __errors: ['Not that.'] } });
});

test('branches are chosen as @rjsf/core asks for them', () => {
  const branch: RJSFSchema = {
    type: 'object',
    properties: { kind: { enum: ['a'] } },
    allOf: [{ anyOf: [{ required: ['kind'] }, { required: ['other'] }] }],
  };
  expect(settingsValidator.isValid(branch, { kind: 'a' }, branch)).toBe(true);
  expect(settingsValidator.isValid(branch, { kind: undefined, other: 1 }, branch)).toBe(true);
  expect(settingsValidator.isValid(branch, { kind: 'b' }, branch)).toBe(false);
  expect(settingsValidator.isValid(branch, {}, branch)).toBe(false);
});

test('a schema may be frozen, and stays as it is', () => {
  const option: RJSFSchema = Object.freeze<RJSFSchema>({ required: ['a'] });
  const frozen: RJSFSchema = Object.freeze<RJSFSchema>({ type: 'object', oneOf: [option] });
  expect(settingsValidator.isValid(frozen, { a: 1 }, frozen)).toBe(true);
  expect(settingsValidator.isValid(frozen, {}, frozen)).toBe(false);
  expect(Object.getOwnPropertyNames(option)).toEqual(['required']);
});
