import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as v from 'valibot';
import { EVERY_SETTING_SECTIONS } from './config-every-setting.ts';
import type { ParameterDefinition } from './config-shapes.ts';
import { type Send, startServer } from './test-support.ts';

const at = (section: string) => `/api/v1/config/plugin/every-setting/config/${section}`;

/** All settings, those in forms and tables too. */
function flat(definitions: readonly ParameterDefinition[]): ParameterDefinition[] {
  return definitions.flatMap((one) => [
    one,
    ...flat(one.fields ?? []),
    ...flat(Object.values(one.parameters ?? {})),
  ]);
}

const save = (send: Send, section: string, payload: object) => send('POST', at(section), { payload });

describe('the plugin with every setting', () => {
  it('has each type that the description names, and one that it does not', () => {
    const Description = v.object({
      components: v.object({
        schemas: v.object({
          ConfigParameter: v.object({
            properties: v.object({ type: v.object({ 'x-known-values': v.array(v.string()) }) }),
          }),
        }),
      }),
    });
    const text = readFileSync(new URL('../../openapi/fylr.yaml', import.meta.url), 'utf8');
    const { components } = v.parse(Description, parse(text));
    const known = components.schemas.ConfigParameter.properties.type['x-known-values'];
    const types = new Set(
      flat(EVERY_SETTING_SECTIONS.flatMap((one) => Object.values(one.parameters))).map(({ type }) => type),
    );
    expect(known.filter((type) => !types.has(type))).toEqual([]);
    expect([...types].filter((type) => !known.includes(type))).toEqual(['hue-wheel']);
  });

  it('shows sections by right: the public one to all, the one for root to nobody else', async () => {
    const server = startServer();
    const sections = async (send: Send) => {
      const Values = v.object({
        plugin: v.object({ 'every-setting': v.object({ config: v.record(v.string(), v.unknown()) }) }),
      });
      const values = v.parse(Values, (await send('GET', '/api/v1/config')).json());
      return Object.keys(values.plugin['every-setting'].config);
    };
    expect(await sections(await server.as('reader'))).toEqual(['every_public']);
    expect(await sections(await server.as('plugins'))).toEqual(['every_public']);
    const settings = await server.as('settings');
    expect(await sections(settings)).toEqual([
      'every_text',
      'every_choice',
      'every_structure',
      'every_public',
      'every_unavailable',
    ]);
    expect(await sections(await server.as('admin'))).toContain('every_root');
    expect((await settings('GET', at('every_root'))).statusCode).toBe(404);
    const refused = await save(settings, 'every_root', { dangerous: true });
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ parameters: { rights: 'system.root, system.root' } });
  });

  it('keeps what it is given, masks secrets at any depth, and tells people with their names', async () => {
    const settings = await startServer().as('settings');
    const rules = [
      {
        active: true,
        label: { 'en-US': 'One' },
        password: 'in-plain-sight',
        steps: [{ tool: 'sign', sizes: [{ width: 320, logo: { _id: 30214 } }] }],
      },
      {},
    ];
    const sent = {
      acts_as: { _basetype: 'user', user: { _id: 3 } },
      proxy: { host: 'proxy.example.org', password: 'sandbox-secret' },
      rules,
      dial: 90,
    };
    const answer = await save(settings, 'every_structure', sent);
    expect(answer.statusCode).toBe(200);
    const read = (await settings('GET', at('every_structure'))).json<Record<string, unknown>>();
    expect(read).toMatchObject({
      acts_as: { user: { _id: 3, login: 'plugins', displayname: 'Pia Lugner' } },
      rules,
      dial: 90,
      'dial:info': { is_default: false },
      raw: { depth: { of: ['three'] } },
      'raw:info': { is_default: true },
    });
    expect(read.proxy).toEqual({ host: 'proxy.example.org', password: '********' });
    expect(read).not.toHaveProperty('template');
  });

  it.each([
    ['every_text', { abstract: 1 }],
    ['every_text', { greeting: { 'en-US': 1 } }],
    ['every_choice', { formats: 'jpg' }],
    ['every_choice', { sizes: [1.5] }],
    ['every_choice', { level: '3' }],
    ['every_structure', { proxy: { port: '80' } }],
    ['every_structure', { proxy: { colour: 'red' } }],
    ['every_structure', { rules: [{ steps: [{ tool: 'saw' }] }] }],
  ])('refuses in %s what is not of the type: %j', async (section, wrong) => {
    const admin = await startServer().as('admin');
    const answer = await save(admin, section, wrong);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'BaseConfigParse' });
  });

  it('has words for it, hostile ones too, and lacks some in German', async () => {
    const { send } = startServer();
    const bundle = async (language: string) =>
      (await send('GET', `/api/v1/plugin/bundle/l10n/${language}.json`)).json<Record<string, string>>();
    const label = 'server.config.parameter.system.every_text.objecttype.label';
    expect((await bundle('en-US'))[label]).toBe('<b>Object type</b>');
    expect(await bundle('de-DE')).not.toHaveProperty([label]);
  });
});
