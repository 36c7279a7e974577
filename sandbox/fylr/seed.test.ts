import { describe, expect, it } from 'vitest';
import { PACKAGES } from './catalogue.ts';
import { MANAGE } from './test-calls.ts';
import { startServer } from './test-support.ts';

type Texts = Readonly<Record<string, string>>;

interface Row {
  readonly id: number;
  readonly name: string | null;
  readonly enabled: boolean | null;
  readonly auto_added: boolean | null;
  readonly type: string;
  readonly url: string | null;
  readonly update_policy: string | null;
  readonly last_checked_at?: string;
  readonly manifest?: {
    readonly version: string;
    readonly displayname: Texts;
    readonly info?: Texts;
    readonly url?: string;
    readonly build_info?: Texts;
    readonly custom?: Readonly<Record<string, unknown>>;
  };
}

// The contract checks each answer against the description.
const admin = await startServer().as('admin');
const rows = (await admin('GET', MANAGE)).json<{ plugins: Row[] }>().plugins;
const row = (name: string) => rows.find((one) => one.name === name);

describe('a new server', () => {
  it('has thirty to eighty plugins, each at a source of its own, with names as fylr allows them', () => {
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(rows.length).toBeLessThanOrEqual(80);
    const names = rows.flatMap(({ name }) => name ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9\-_]*[a-z0-9]$/.test(name))).toEqual([]);
    const sources = PACKAGES.map(({ source }) => JSON.stringify(source));
    expect(new Set(sources).size).toBe(sources.length);
  });

  const delivered = (one: Row) => one.manifest !== undefined;
  const policies = ['never', 'automatic', 'always', 'on-approval', null];
  it.each<[string, (one: Row) => boolean]>([
    ['on', (one) => one.enabled === true],
    ['off', (one) => one.enabled === false],
    ['never switched', (one) => one.enabled === null],
    ['uploaded', (one) => one.type === 'zip'],
    ['fetched', (one) => one.type === 'url'],
    ['found in a folder', (one) => one.type === 'disk' && one.auto_added === true],
    ['named by its folder', (one) => one.type === 'disk' && one.auto_added === false],
    ['older than the field auto_added', (one) => one.auto_added === null],
    ...policies.map((policy): [string, (one: Row) => boolean] => [
      `updated: ${policy}`,
      (one) => one.update_policy === policy && delivered(one),
    ]),
    ['never delivered and on', (one) => !delivered(one) && one.enabled === true],
    ['never delivered and off', (one) => !delivered(one) && one.enabled === false],
    ['never looked for', (one) => one.type === 'url' && one.last_checked_at === undefined],
    ['with build information', (one) => one.manifest?.build_info?.repository !== undefined],
    ['without build information', (one) => delivered(one) && one.manifest?.build_info === undefined],
    ['with build information that is empty', (one) => JSON.stringify(one.manifest?.build_info) === '{}'],
    ['in French only', (one) => Object.keys(one.manifest?.displayname ?? {}).join() === 'fr-FR'],
    ['in German only', (one) => Object.keys(one.manifest?.displayname ?? {}).join() === 'de-DE'],
    ['without a name in any language', (one) => JSON.stringify(one.manifest?.displayname) === '{}'],
    ['with a dash for a description', (one) => one.manifest?.info?.['de-DE'] === '-'],
    ['without a description', (one) => delivered(one) && one.manifest?.info === undefined],
    ['with Markdown', (one) => one.manifest?.info?.['en-US']?.includes('\n- ') === true],
    ['with a version like a number with a point', (one) => /^\d+\.\d+$/.test(one.manifest?.version ?? '')],
    ['with a version like a number', (one) => /^\d+$/.test(one.manifest?.version ?? '')],
    ['with a version like a word', (one) => /[a-z]/.test(one.manifest?.version ?? '')],
    ['with an empty version', (one) => one.manifest?.version === ''],
  ])('has one that is %s', (_what, matches) => {
    expect(rows.filter(matches).map(({ id }) => id)).not.toEqual([]);
  });

  it('keeps what came from an address that delivers no more, and its last check stays long ago', () => {
    const moved = row('archive-handover');
    expect(moved).toMatchObject({ enabled: true, update_policy: 'automatic', manifest: { version: '2.2' } });
    const days = (Date.parse('2026-03-02T09:00:00Z') - Date.parse(moved?.last_checked_at ?? '')) / 86_400_000;
    expect(days).toBe(201);
  });
});

describe('hostile texts', () => {
  it('come through as they are written, from the package to the answer', () => {
    const hostile = PACKAGES.flatMap(({ releases, installed }) =>
      installed ? releases.slice(0, 1) : [],
    ).filter(({ name }) => name.startsWith('hostile-'));
    expect(hostile.length).toBe(9);
    for (const { name, ...manifest } of hostile) {
      // Compared as text: an equality of objects does not see keys such as __proto__.
      const answered = row(name)?.manifest;
      for (const [field, value] of Object.entries(manifest)) {
        expect(JSON.stringify(Object.entries(answered ?? {}).find(([key]) => key === field)?.[1])).toBe(
          JSON.stringify(value),
        );
      }
    }
  });

  it.each<[string, string, RegExp]>([
    ['markup', 'hostile-markup', /<img src=x onerror=.*<script>/],
    ['an address that is a script', 'hostile-markup', /"url":"javascript:/],
    ['Markdown with a script behind a link', 'hostile-markdown', /\]\(javascript:/],
    ['an override of the direction', 'hostile-directions', /\u202e/],
    ['letters that read from the right', 'hostile-directions', /[\u0590-\u06ff]{3}/],
    ['spaces without a width', 'hostile-invisible', /\u200b/],
    ['control characters', 'hostile-controls', /\\u0000.*\\u001b|\\u001b.*\\u0000/],
    ['an emoji of several', 'hostile-emoji', /👨‍👩‍👧‍👦/u],
    ['a key that JavaScript knows', 'hostile-keys', /"__proto__":.*"constructor":/],
    ['braces of a template', 'hostile-templates', /\{\{.*\$\{/],
  ])('have %s', (_what, name, pattern) => {
    expect(JSON.stringify(row(name)?.manifest)).toMatch(pattern);
  });

  it('have a description of ten thousand characters', () => {
    expect(row('hostile-length')?.manifest?.info?.['en-US']).toHaveLength(10_000);
    expect(row('hostile-length')?.manifest?.info?.['de-DE']).toHaveLength(10_000);
  });
});
