import { describe, expect, it } from 'vitest';
import { basic, type Body, startServer, type TestServer } from './test-support.ts';

const urlOf = (plugin: string, key = '') =>
  `/api/plugins/${plugin}/settings/${key === '' ? '' : `${encodeURIComponent(key)}/`}`;

function patch({ app }: TestServer, plugin: string, key: string, payload: object) {
  return app.inject({ method: 'PATCH', url: urlOf(plugin, key), headers: basic('staff'), payload });
}

describe.each([198, 435, 534])('the odd settings at %i', (apiVersion) => {
  it('of the gallery are all there, of every type', async () => {
    const rows = (await startServer({ apiVersion }).as('staff', 'GET', urlOf('settings-gallery'))).json<
      Body[]
    >();
    expect(rows.length).toBeGreaterThan(45);
    const types = new Set(rows.map(({ type }) => String(type)));
    expect([...types].toSorted()).toEqual(['boolean', 'integer', 'related field', 'string']);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    expect(byKey.get('SECRET')?.value).toBe('***');
    expect(byKey.get('SECRET_EMPTY')?.value).toBe('***');
    // As text it has all its digits; a JSON number has those that this language can count.
    expect(byKey.get('BIG_NUMBER')?.value).toBe(
      apiVersion === 198 ? '9007199254740993' : Number('9007199254740993'),
    );
    expect(byKey.has('REMOVED_SETTING')).toBe(apiVersion === 198);
    expect(byKey.get('FIXED')?.value).toBe(apiVersion === 534 ? 'from the operator' : 'from the plugin');
  });

  it('are two hundred of one plugin', async () => {
    const rows = await startServer({ apiVersion }).as('staff', 'GET', urlOf('two-hundred-settings'));
    expect(rows.json()).toHaveLength(200);
  });

  it('have keys that no address can carry, and others that only look dangerous', async () => {
    const server = startServer({ apiVersion });
    const rows = (await server.as('staff', 'GET', urlOf('hostile-settings'))).json<Body[]>();
    expect(rows.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['__proto__', 'ui:title', 'a/b', '..']),
    );
    const stored = await patch(server, 'hostile-settings', '__proto__', { value: 'kept' });
    expect([stored.statusCode, stored.json<Body>().value]).toEqual([200, 'kept']);
    expect((await patch(server, 'hostile-settings', 'ui:title', { value: 'x' })).statusCode).toBe(404);
  });

  it('come garbled, all but one', async () => {
    const { app } = startServer({ apiVersion });
    const answer = await app.inject({ url: urlOf('malformed-settings'), headers: basic('staff') });
    const rows = answer.json<unknown[]>();
    expect(rows[0]).toMatchObject({ key: 'GOOD', value: 'good' });
    expect(rows.slice(1, 5)).toEqual([null, 'no row at all', [], {}]);
  });

  it.each([
    ['RULE', 400, '{"non_field_errors":["Not like this."]}'],
    ['VALUE', 400, '{"value":["Remove HTML tags."]}'],
    ['PLAIN_TEXT', 400, '"Just a sentence."'],
    ['HTML_PAGE', 400, '<!doctype html><title>Bad Request</title>'],
    ['SILENT', 400, '{}'],
    ['DETAIL', 403, '{"detail":"Not for you."}'],
  ])('refuse %s with %i %s', async (key, status, body) => {
    const answer = await patch(startServer({ apiVersion }), 'refuses-every-write', key, { value: 'x' });
    expect([answer.statusCode, answer.body]).toEqual([status, body]);
  });

  it('refuse what their checks refuse, numbers too', async () => {
    const server = startServer({ apiVersion });
    const { statusCode } = await patch(server, 'settings-gallery', 'WHOLE_NUMBER', { value: 101 });
    expect(statusCode).toBe(400);
    const crashed = await patch(server, 'refuses-every-write', 'SERVER_ERROR', { value: 'x' });
    expect(crashed.statusCode).toBe(apiVersion === 198 ? 500 : 400);
  });
});

it('asks for a confirmation that was not announced', async () => {
  const server = startServer({ apiVersion: 534 });
  const key = 'CONFIRMED_UNANNOUNCED';
  const rows = (await server.as('staff', 'GET', urlOf('settings-gallery'))).json<Body[]>();
  expect(rows.find((row) => row.key === key)).toMatchObject({ confirm: false, confirm_text: '' });
  const refused = await patch(server, 'settings-gallery', key, { value: 'x' });
  expect([refused.statusCode, typeof refused.json<Body>().manual_confirm]).toEqual([400, 'string']);
  const stored = await patch(server, 'settings-gallery', key, { value: 'x', manual_confirm: true });
  expect(stored.statusCode).toBe(200);
});

it('counts the length of a text in characters', async () => {
  const value = '🙂'.repeat(2000);
  const server = startServer();
  expect((await patch(server, 'settings-gallery', 'TEXT', { value })).statusCode).toBe(200);
  expect((await patch(server, 'settings-gallery', 'TEXT', { value: `${value}x` })).statusCode).toBe(400);
});
