import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/index-native.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../messages/runtime.js';
import { checkPackage } from './package-check.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

async function packageNamed(displayname: string): Promise<File> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  const manifest = `plugin:\n  name: frames\n  version: 1.0\n${displayname}`;
  await writer.add('frames/manifest.yml', new TextReader(manifest));
  return new File([await writer.close()], 'frames.zip');
}

/** What the page says of it, in the language that it has at the moment. */
async function wordsOf(displayname: string): Promise<() => readonly string[]> {
  const { facts } = await checkPackage(await packageNamed(displayname), new AbortController().signal);
  const told = facts.flatMap((group) => group.facts);
  return () => told.flatMap(({ value }) => (value.kind === 'words' ? [value.words()] : []));
}

it('reads of a large package only the slices that say what it is', async () => {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, level: 0 });
  await writer.add('frames/fonts.bin', new BlobReader(new Blob([new Uint8Array(20_000_000)])));
  await writer.add('frames/manifest.yml', new TextReader('plugin:\n  name: frames\n  version: 1.0\n'));
  const file = new File([await writer.close()], 'frames.zip');
  const slice = vi.spyOn(file, 'slice');
  const whole = vi.spyOn(file, 'arrayBuffer');
  const { verdict } = await checkPackage(file, new AbortController().signal);
  expect(verdict).toEqual({ allowed: true });
  expect(file.size).toBeGreaterThan(20_000_000);
  const read = slice.mock.calls.reduce((sum, [from = 0, to = file.size]) => sum + to - from, 0);
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(500_000);
  expect(whole).not.toHaveBeenCalled();
});

describe('the name in a package', () => {
  it('is told in the language of the page, also when that changes', async () => {
    const words = await wordsOf('  displayname:\n    de-DE: Bilderrahmen\n    en-US: Frames\n');
    expect(words()).toContain('Frames');
    overwriteGetLocale(() => 'de');
    expect(words()).toContain('Bilderrahmen');
    expect(words()).toContainEqual(expect.stringMatching(/^0,\d kB$/));
  });

  it.each([
    ['in a language of its own', '  displayname:\n    fr-FR: Cadres\n', 'Cadres'],
    ['as a number', '  displayname:\n    en-US: 1.10\n', '1.10'],
  ])('is told as it is written, %s', async (_how, displayname, name) => {
    expect((await wordsOf(displayname))()).toContain(name);
  });

  it.each([
    ['none', ''],
    ['a dash', "  displayname:\n    en-US: '-'\n"],
    ['what nobody can see', '  displayname:\n    en-US: "\\u200b"\n'],
    ['no map', '  displayname: Frames\n'],
  ])('is left out where there is %s', async (_what, displayname) => {
    // Both sizes, and no name.
    expect((await wordsOf(displayname))()).toHaveLength(2);
  });
});
