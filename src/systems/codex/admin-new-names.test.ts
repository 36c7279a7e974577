import { expect, it } from 'vitest';
import { freeName, nameOfPackage, titleOfName } from './admin-new-names.ts';

it.each([
  ['@ashdev/codex-plugin-sync-anilist', 'sync-anilist'],
  ['@ashdev/codex-plugin-release-nyaa@2.1.0', 'release-nyaa'],
  ['Ink  Atlas!', 'ink-atlas'],
  ['Bücher', 'bu-cher'],
  ['--', 'plugin'],
  ['読書', 'plugin'],
  ['x'.repeat(300), 'x'.repeat(100)],
])('makes a name of %s', (name, made) => {
  expect(nameOfPackage(name)).toBe(made);
  expect(made).toMatch(/^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/);
});

it('puts a number behind a name that is taken, within the length that there is', () => {
  expect(freeName('sync', [])).toBe('sync');
  expect(freeName('sync', ['sync', 'sync-2'])).toBe('sync-3');
  const long = 'x'.repeat(100);
  expect(freeName(long, [long])).toBe(`${'x'.repeat(98)}-2`);
});

it('reads a name as one would', () => {
  expect(titleOfName('sync-anilist')).toBe('Sync anilist');
});
