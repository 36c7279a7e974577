import { describe, expect, it } from 'vitest';
import { textOfFacts } from '../test-support.ts';
import { fylrInfo } from './info.ts';

const SETTINGS = {
  name: 'fylr',
  instance: 'museum',
  config_name: 'production',
  version: 'v6.34.2',
  version_full: 'v6.34.2-abc',
  version_release_date: '2026-07-01T00:00:00Z',
  build_commit: 'abcdef0',
  build_commit_time: '2026-06-30T00:00:00Z',
  startup_time: '2026-08-01T00:00:00Z',
  external_url: 'https://media.example.org',
  solution: 'museum-solution',
  num_cpu: 8,
  capabilities: { auth: true, read_only: true, a_new_one: true },
  a_new_field: 'of a newer server',
};

describe('fylrInfo', () => {
  it('tells the version as the server writes it', () => {
    expect(fylrInfo(SETTINGS, false)).toMatchObject({ version: 'v6.34.2', apiVersion: null, conditions: [] });
  });

  it('shows every field somewhere, those of newer servers included', async () => {
    const shown = textOfFacts((await fylrInfo(SETTINGS, false).about.load()).facts);
    for (const value of Object.values(SETTINGS)) {
      if (typeof value !== 'object') expect(shown).toContain(String(value));
    }
    expect(shown).toContain('a_new_one');
  });

  it('is read-only when the server is, not when its licence names it', () => {
    expect(fylrInfo(SETTINGS, true).conditions.map(({ title }) => title())).toEqual([
      'The server is read-only',
    ]);
  });

  it.each([null, [], 'x', {}, { version: {}, capabilities: 'all' }])('makes do with %j', (settings) => {
    expect(fylrInfo(settings, false).version).toBeNull();
  });
});
