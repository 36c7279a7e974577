import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ErrorBody, readErrorBody } from './error-body.ts';

const NOTHING: ErrorBody = {
  message: null,
  output: null,
  code: null,
  fieldErrors: {},
  retryAfterSeconds: null,
};

/** Bodies as the servers write them (upstream: Codex 2.2.0, InvenTree API 198 to 534, fylr 6.34). */
const LITERAL: readonly [name: string, json: unknown, expected: Partial<ErrorBody>][] = [
  [
    'Codex: an error of a handler',
    { error: 'NotFound', message: 'Plugin not found' },
    { code: 'NotFound', message: 'Plugin not found' },
  ],
  [
    'Codex: with details',
    { error: 'BadRequest', message: 'Command is not allowed', details: { allowed: ['node'] } },
    { code: 'BadRequest', message: 'Command is not allowed' },
  ],
  [
    'Codex: its rate limiter',
    { error: 'rate_limit_exceeded', message: 'Too many requests', retry_after: 3 },
    { code: 'rate_limit_exceeded', message: 'Too many requests', retryAfterSeconds: 3 },
  ],
  [
    'Gateway',
    { error: 'sign-in-refused', message: 'The server refused it.', details: { upstreamStatus: 401 } },
    { code: 'sign-in-refused', message: 'The server refused it.' },
  ],
  [
    'InvenTree: a field',
    { active: ['Must be a valid boolean.'] },
    { fieldErrors: { active: ['Must be a valid boolean.'] } },
  ],
  [
    'InvenTree: several fields',
    { url: ['Required', 'Or a name'], packagename: ['Required'] },
    { fieldErrors: { url: ['Required', 'Or a name'], packagename: ['Required'] } },
  ],
  [
    'InvenTree: a rule',
    { non_field_errors: ['INVE-E10: mandatory', 'cannot be switched off'] },
    {
      output: 'INVE-E10: mandatory\ncannot be switched off',
      message: 'INVE-E10: mandatory\ncannot be switched off',
    },
  ],
  ['InvenTree: detail as a list', { detail: ['It is active.'] }, { message: 'It is active.' }],
  [
    'InvenTree: detail as a text',
    { detail: 'Authentication credentials were not provided.' },
    { message: 'Authentication credentials were not provided.' },
  ],
  [
    'InvenTree: a confirmation is missing',
    { manual_confirm: 'Confirm it' },
    { fieldErrors: { manual_confirm: ['Confirm it'] } },
  ],
  [
    'InvenTree: an unknown address',
    { detail: 'API endpoint not found', url: 'http://parts/api/x/' },
    { message: 'API endpoint not found' },
  ],
  [
    'InvenTree: an exception',
    {
      error: 'Server error',
      error_class: 'ValueError',
      detail: 'bad entry',
      path: '/api/plugins/status/',
      status_code: 500,
    },
    { code: 'ValueError', message: 'Server error\nbad entry' },
  ],
  [
    'InvenTree: a second factor must be set up',
    { id: 'mfa_register', error: 'MFA registration required' },
    { code: 'mfa_register', message: 'MFA registration required' },
  ],
  [
    'InvenTree: fields within fields',
    { parts: [{ name: ['Too long'] }, {}], meta: { url: { non_field_errors: ['Bad'] } } },
    { fieldErrors: { 'parts.0.name': ['Too long'], 'meta.url': ['Bad'] } },
  ],
  [
    'allauth: a refused sign-in',
    { status: 400, errors: [{ code: 'too_short', param: 'password', message: 'Too short' }] },
    { code: 'too_short', fieldErrors: { password: ['Too short'] } },
  ],
  [
    'allauth: without a field',
    { status: 400, errors: [{ code: 'login', message: 'Wrong' }] },
    { code: 'login', message: 'Wrong' },
  ],
  [
    'fylr: a right is missing',
    {
      code: 'SystemRightRequired',
      error: 'No right',
      package: 'acl',
      realm: 'api',
      statuscode: 403,
      parameters: { rights: 'system.plugin, system.root', realm: 'api', statuscode: 403 },
    },
    { code: 'SystemRightRequired', message: 'No right' },
  ],
  [
    'fylr: a generic failure with its cause',
    { code: 'ServerGeneric', error: 'Failed', realm: 'api', statuscode: 400, parameters: { msg: 'bad zip' } },
    { code: 'ServerGeneric', message: 'Failed\nbad zip' },
  ],
  [
    'fylr: the cause is in the words already',
    { code: 'ServerGeneric', error: 'Failed: bad zip', parameters: { msg: 'bad zip' } },
    { code: 'ServerGeneric', message: 'Failed: bad zip' },
  ],
  [
    'fylr: with a description',
    { code: 'PluginRequiredByOthers', error: 'No', description: 'frames needs it', parameters: null },
    { code: 'PluginRequiredByOthers', message: 'No\nframes needs it' },
  ],
  [
    'fylr: a code without words',
    { code: 'ReadOnlyMode', error: '', realm: 'api', statuscode: 400 },
    { code: 'ReadOnlyMode', message: null },
  ],
  [
    'OAuth: with a description',
    { error: 'invalid_grant', error_description: 'Wrong password' },
    { code: 'invalid_grant', message: 'Wrong password' },
  ],
  ['OAuth: bare', { error: 'invalid_grant' }, { code: 'invalid_grant', message: null }],
  ['a bare text', 'Failed to deserialize the body', { message: 'Failed to deserialize the body' }],
  ['a list of texts', ['one', 'two'], { message: 'one\ntwo' }],
  ['a sentence under error', { error: 'It broke badly' }, { message: 'It broke badly' }],
];

describe('readErrorBody', () => {
  it.each(LITERAL)('%s', (_name, json, expected) => {
    const body = readErrorBody(json);
    expect({ ...body, fieldErrors: { ...body.fieldErrors } }).toEqual({
      ...NOTHING,
      ...expected,
      // Properties beside `detail` or `error` are no fields.
      fieldErrors: expected.fieldErrors ?? {},
    });
  });

  it.each([null, 0, true, {}, [], '', '   ', { error: 1 }, { detail: null }, { detail: {} }, { errors: [] }])(
    'finds nothing in %j',
    (json) => {
      expect(readErrorBody(json)).toEqual(NOTHING);
    },
  );

  it('finds no sentence in a list of the steps that are left of a sign-in (upstream: allauth)', () => {
    const body = { status: 401, data: { flows: [{ id: 'mfa_authenticate' }] }, meta: {} };
    expect(readErrorBody(body).message).toBeNull();
  });

  it('keeps the names of fields as they are, even odd ones', () => {
    const json: unknown = JSON.parse('{"__proto__": ["a"], "constructor": ["b"], "": ["c"]}');
    const { fieldErrors } = readErrorBody(json);
    expect(Object.entries(fieldErrors)).toEqual([
      ['__proto__', ['a']],
      ['constructor', ['b']],
      ['', ['c']],
    ]);
    expect(Object.getPrototypeOf(fieldErrors)).toBe(Object.prototype);
  });

  it('cuts words that nobody would read to the end', () => {
    const { message } = readErrorBody({ non_field_errors: Array.from({ length: 5000 }, () => 'pip output') });
    expect(message?.length).toBeLessThan(2100);
  });

  it('never throws, and always gives texts, whatever the JSON is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (json) => {
        const body = readErrorBody(json);
        expect(body.message === null || body.message.length > 0).toBe(true);
        for (const words of Object.values(body.fieldErrors)) {
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) expect(typeof word).toBe('string');
        }
      }),
    );
  });

  it('survives nesting without end', () => {
    const text = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(() => readErrorBody(JSON.parse(text))).not.toThrow();
  });
});
