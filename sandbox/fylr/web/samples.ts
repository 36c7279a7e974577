import { createHash } from 'node:crypto';
import { type ZipEntry, zipOf } from '../../zip/write-zip.ts';
import type { SectionDefinition } from '../config-shapes.ts';
import type { Manifest } from '../packages/package.ts';
import { packageFile } from './package-file.ts';

/** A ZIP file to try uploading with. */
export interface Sample {
  /** As it is called when it is downloaded. */
  readonly file: string;
  /** What it is, or what is wrong with it. */
  readonly is: string;
  readonly bytes: () => Buffer;
}

const FRAMES: Manifest = {
  name: 'picture-frames',
  version: '1.0',
  displayname: { 'en-US': 'Picture frames', 'de-DE': 'Bilderrahmen' },
  info: { 'en-US': 'Puts a frame around what is shown.', 'de-DE': 'Rahmt ein, was gezeigt wird.' },
  url: 'https://plugins.example.org/picture-frames',
  l10n: 'l10n/picture-frames.csv',
  build_info: {
    repository: 'https://git.example.org/fylr/picture-frames',
    rev: '1a2b3c4',
    release: 'v1.0',
    lastchanged: '2026-01-10T10:00:00Z',
    builddate: '2026-01-10T10:05:00Z',
  },
};

const NEWER_FRAMES: Manifest = {
  ...FRAMES,
  version: '1.10',
  build_info: { ...FRAMES.build_info, rev: '5d6e7f8', release: 'v1.10', builddate: '2026-02-20T08:00:00Z' },
};

const FRAME_SETTINGS: SectionDefinition = {
  name: 'picture_frames',
  parameters: {
    wood: { type: 'select', position: 0, default: 'oak', options: ['oak', 'walnut'] },
    width: { type: 'int', position: 1, default: 30, min: 1, max: 200 },
  },
};

/** What the newer release declares besides. */
const NEWER_FRAME_SETTINGS: SectionDefinition = {
  ...FRAME_SETTINGS,
  parameters: { ...FRAME_SETTINGS.parameters, shadow: { type: 'bool', position: 2, default: false } },
};

const FRAME_WORDS = `key,de-DE,en-US,note
server.config.name.system.picture_frames,Rahmen,Frames,
server.config.parameter.system.picture_frames.wood.label,Holz,Wood,
server.config.option.system.picture_frames.wood.oak,Eiche,Oak,
server.config.option.system.picture_frames.wood.walnut,Nussbaum,Walnut,
server.config.parameter.system.picture_frames.width.label,"Breite, in Millimetern","Width, in millimetres",
server.config.parameter.system.picture_frames.shadow.label,Schatten,Shadow,new in 1.10
`;

function frames(manifest: Manifest, settings: SectionDefinition): Buffer {
  return packageFile(manifest, [{ name: 'l10n/picture-frames.csv', content: FRAME_WORDS }], [settings]);
}

/** A package that is called as told, by the technical name and otherwise plain. */
export function plainPackage(name: string, more: readonly ZipEntry[] = []): Buffer {
  return packageFile({ name, version: '1.0', displayname: { 'en-US': name } }, more);
}

const MANIFEST =
  'plugin:\n  name: picture-frames\n  version: 1.0\n  displayname:\n    en-US: Picture frames\n';
const GOOD: ZipEntry = { name: 'picture-frames/manifest.yml', content: MANIFEST };
const LINK_MODE = 0o120777;
const MEGABYTE = 1024 * 1024;

/** Bytes that no compression makes smaller, the same ones each time. */
function noise(length: number): Buffer {
  const pieces: Buffer[] = [];
  let piece = Buffer.from('plugboard');
  for (let done = 0; done < length; done += piece.length) {
    piece = createHash('sha512').update(piece).digest();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).subarray(0, length);
}

/** A plugin with so many empty files besides its manifest. */
export function manyFiles(count: number): Buffer {
  const files = Array.from({ length: count }, (_none, at): ZipEntry => {
    return { name: `picture-frames/files/${at}`, stored: true };
  });
  return zipOf([GOOD, ...files]);
}

function large(name: string, megabytes: number): Buffer {
  const one = noise(MEGABYTE);
  const content = Buffer.concat(Array.from({ length: megabytes }, () => one));
  return plainPackage(name, [{ name: 'fonts.bin', content, stored: true }]);
}

/** Everything that people upload: what works, what is refused, and what programs with bad intentions make. */
export const SAMPLES: readonly Sample[] = [
  { file: 'picture-frames.zip', is: 'a plugin with settings', bytes: () => frames(FRAMES, FRAME_SETTINGS) },
  {
    file: 'picture-frames-1.10.zip',
    is: 'a newer release of it, with one setting more',
    bytes: () => frames(NEWER_FRAMES, NEWER_FRAME_SETTINGS),
  },
  { file: 'large-fonts.zip', is: 'a plugin of 46 MB', bytes: () => large('large-fonts', 46) },
  {
    file: 'too-large.zip',
    is: 'a plugin of 65 MB, more than the server takes',
    bytes: () => large('too-large', 65),
  },
  {
    file: 'never-done.zip',
    is: 'a plugin; the server never gets through with the file',
    bytes: () => plainPackage('never-done'),
  },
  {
    file: 'fails-to-process.zip',
    is: 'a plugin; the server fails to process the file',
    bytes: () => plainPackage('fails-to-process'),
  },
  {
    file: 'cut-short.zip',
    is: 'the first half of a plugin',
    bytes: () => {
      const whole = frames(FRAMES, FRAME_SETTINGS);
      return whole.subarray(0, Math.floor(whole.length / 2));
    },
  },
  {
    file: 'no-zip.zip',
    is: 'a text with the wrong ending',
    bytes: () => Buffer.from('This is no archive.\n'),
  },
  { file: 'empty.zip', is: 'an archive of nothing', bytes: () => zipOf([]) },
  {
    file: 'bomb.zip',
    is: 'an archive that claims to unpack to gigabytes',
    bytes: () => zipOf([GOOD, { name: 'picture-frames/bomb.bin', content: 'x', claimedSize: 3_000_000_000 }]),
  },
  {
    file: 'lying-bomb.zip',
    is: 'a manifest that unpacks to 64 MB and claims to have ninety bytes',
    bytes: () =>
      zipOf([
        { ...GOOD, content: Buffer.alloc(64 * MEGABYTE, `${MANIFEST}# `), claimedSize: MANIFEST.length },
      ]),
  },
  {
    file: 'climbs-out.zip',
    is: 'a name that leads out of the archive',
    bytes: () => zipOf([GOOD, { name: 'picture-frames/../../climbed-out.txt', content: 'out' }]),
  },
  {
    file: 'many-files.zip',
    is: 'a manifest and twenty thousand empty files',
    bytes: () => manyFiles(20_000),
  },
  {
    file: 'link.zip',
    is: 'a symbolic link',
    bytes: () => zipOf([GOOD, { name: 'picture-frames/passwd', content: '/etc/passwd', mode: LINK_MODE }]),
  },
  {
    file: 'encrypted.zip',
    is: 'a file that needs a password',
    bytes: () => zipOf([{ ...GOOD, encrypted: true }]),
  },
  {
    file: 'two-folders.zip',
    is: 'two folders at the top',
    bytes: () => zipOf([GOOD, { name: 'notes/readme.txt', content: 'hello' }]),
  },
  {
    file: 'no-folder.zip',
    is: 'a manifest without a folder',
    bytes: () => zipOf([{ name: 'manifest.yml', content: MANIFEST }]),
  },
  {
    file: 'no-manifest.zip',
    is: 'a folder without a manifest',
    bytes: () => zipOf([{ name: 'picture-frames/readme.txt', content: 'hello' }]),
  },
  {
    file: 'wrong-folder.zip',
    is: 'a folder that is not called as the plugin',
    bytes: () => zipOf([{ name: 'frames/manifest.yml', content: MANIFEST }]),
  },
  {
    file: 'wrong-name.zip',
    is: 'a name that plugins may not have',
    bytes: () =>
      zipOf([
        {
          name: 'Picture Frames/manifest.yml',
          content: MANIFEST.replace('picture-frames', 'Picture Frames'),
        },
      ]),
  },
  {
    file: 'tabs.zip',
    is: 'a manifest with tabs, which YAML does not allow',
    bytes: () =>
      zipOf([
        { name: 'picture-frames/manifest.yml', content: 'plugin:\n\tname: picture-frames\n\tversion: 1\n' },
      ]),
  },
];

/** @throws Error when there is none of that name */
export function sample(file: string): Buffer {
  const found = SAMPLES.find((one) => one.file === file);
  if (!found) throw new Error(`There is no sample ${file}`);
  return found.bytes();
}
