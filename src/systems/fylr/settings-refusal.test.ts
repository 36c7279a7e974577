import { expect, test } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { FylrSettingsSource, fylrSettings } from './settings-model.ts';
import type { PlannedWrite } from './settings-plan.ts';
import { refusedFields } from './settings-refusal.ts';

const parameters = { from: { type: 'int' }, from_hour: { type: 'int' }, 'a.b': { type: 'int' } };
const { source } = fylrSettings(
  { plugin: 'p', readable: true, defs: [{ name: 's', parameters }] },
  { holds: () => true, databaseLanguages: [] },
  'en',
);
const section = source instanceof FylrSettingsSource ? source.sections[0] : undefined;
const write: PlannedWrite = {
  id: 'w',
  section: 's',
  parameter: null,
  body: {},
  paths: [['s', 'from']],
  refusals: [],
};
const rejected = (serverMessage: string) =>
  new ApiError({ kind: 'rejected', source: 'server', serverMessage });
const fieldsOf = (message: string) =>
  refusedFields(write, section, rejected(message)).map(({ path }) => path[1]);

test.each([
  ['s.from_hour: no value of type int', ['from_hour']],
  ['wrong: s.from.', ['from']],
  ['s.from and "s.from_hour"', ['from', 'from_hour']],
  ['s.a.b is odd', ['a.b']],
  ['from is wrong', []],
  ['tools.from is wrong', []],
  ['s.from2', []],
  ['the base configuration is wrong', []],
])('%s', (message, fields) => {
  expect(fieldsOf(message)).toEqual(fields);
});

test('what was written alone is meant, unless the server was the trouble', () => {
  const alone = { ...write, parameter: 'from' };
  expect(refusedFields(alone, section, rejected('no'))).toEqual([{ path: ['s', 'from'], messages: ['no'] }]);
  const broken = new ApiError({ kind: 'server-error', source: 'server', serverMessage: 'panic' });
  expect(refusedFields(alone, section, broken)).toEqual([]);
});
