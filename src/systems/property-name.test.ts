import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertyName, serverName } from './property-name.ts';

test('names that would do harm in a form are marked, others stay', () => {
  expect(propertyName('__proto__')).toBe('~__proto__');
  expect(propertyName('constructor')).toBe('~constructor');
  expect(propertyName('ui:order')).toBe('~ui:order');
  expect(propertyName('__errors')).toBe('~__errors');
  expect(propertyName('*')).toBe('~*');
  expect(propertyName('~x')).toBe('~~x');
  expect(propertyName('baseUrl')).toBe('baseUrl');
});

test('the name of the server comes back, whatever it is', () => {
  fc.assert(fc.property(fc.string(), (name) => serverName(propertyName(name)) === name));
});
