import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { askForSession, Frame, intranetEntry, intranetOrigin } from '../test-support/embedding.ts';
import { fakeCodex } from '../test-support/fake-systems.ts';
import { type CallAnswer, jsonOf } from '../test-support/http-call.ts';
import { startTestGateway } from '../test-support/test-gateway.ts';

const text = readFileSync(new URL('../../openapi/gateway.yaml', import.meta.url), 'utf8');
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true, validateSchema: false }));
ajv.addSchema(v.parse(v.record(v.string(), v.unknown()), parse(text)), 'gateway');

/** What does not fit to a schema of the gateway's description; nothing when all does. */
function misfits(schema: string, value: unknown) {
  const validate = ajv.getSchema(`gateway#/components/schemas/${schema}`);
  if (validate === undefined) throw new Error(`There is no schema ${schema}.`);
  return validate(value) === true ? [] : (validate.errors ?? []);
}

/** The words that the description knows for errors. */
function knownCodes(): readonly string[] {
  const [, list = ''] = /^ {4}Error:\n[^]*?x-known-values:\n((?: +- [a-z-]+\n)+)/m.exec(text) ?? [];
  return list.match(/[a-z-]{3,}/g) ?? [];
}

const wanted = {
  embedder: 'intranet',
  origin: intranetOrigin,
  server: 'one',
  token: 'codex_test_key',
  pages: ['connections'],
};

it('answers about sessions of frames as the gateway’s description says', async () => {
  const { url } = await fakeCodex();
  const gateway = await startTestGateway({
    yaml: `servers: [{ id: one, system: codex, url: '${url}' }]\nembedders:\n${intranetEntry()}`,
  });
  expect(misfits('NewEmbedSession', wanted)).toEqual([]);
  const created = await askForSession(gateway, { body: wanted });
  expect(misfits('CreatedEmbedSession', jsonOf(created))).toEqual([]);
  for (const plugins of [undefined, ['a']]) {
    const frame = await Frame.of(gateway, { body: { plugins } });
    expect(misfits('EmbedSession', jsonOf(await frame.call('/api/embed/session')))).toEqual([]);
    expect(misfits('ServerList', jsonOf(await frame.call('/api/servers')))).toEqual([]);
  }
  const refused: readonly CallAnswer[] = [
    await askForSession(gateway, { secret: 'wrong' }),
    await askForSession(gateway, { body: { pages: ['jobs'] } }),
    await askForSession(gateway, { headers: { origin: intranetOrigin } }),
    await new Frame(gateway, 'made-up').call('/api/embed/session'),
  ];
  expect(refused.flatMap((answer) => misfits('Error', jsonOf(answer)))).toEqual([]);
  const codes = refused.map(({ headers }) => String(headers['x-plugboard-error']));
  expect(new Set(codes).size).toBe(4);
  expect(codes.filter((code) => !knownCodes().includes(code))).toEqual([]);
});

it.each([
  { ...wanted, pages: [] },
  { ...wanted, pages: ['servers'] },
  { ...wanted, plugins: [] },
  { ...wanted, url: 'http://evil.example' },
  { ...wanted, token: '' },
])('refuses what the description does: %j', async (body) => {
  const { url } = await fakeCodex();
  const gateway = await startTestGateway({
    yaml: `servers: [{ id: one, system: codex, url: '${url}' }]\nembedders:\n${intranetEntry()}`,
  });
  expect(misfits('NewEmbedSession', body)).not.toEqual([]);
  expect((await askForSession(gateway, { body })).status).toBe(400);
});
