import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { type ZipEntry, zipOf } from '../../zip/write-zip.ts';
import type { SectionDefinition } from '../config-shapes.ts';
import type { Manifest } from '../packages/package.ts';

/**
 * The package of a release as its makers would publish it: one folder with manifest.yml, and beside it what the
 * build added. The same release gives the same bytes each time.
 * upstream: fylr 6.34
 * @param more further files, below the folder
 * @param sections the settings that it declares
 */
export function packageFile(
  manifest: Manifest,
  more: readonly ZipEntry[] = [],
  sections: readonly SectionDefinition[] = [],
): Buffer {
  const { build_info, collection_upload, ...plugin } = manifest;
  const text = stringify({
    plugin,
    ...(collection_upload && { collection_upload }),
    ...(sections.length > 0 && { base_config: sections }),
  });
  return zipOf([
    { name: `${manifest.name}/` },
    { name: `${manifest.name}/manifest.yml`, content: text },
    ...(build_info
      ? [{ name: `${manifest.name}/build-info.json`, content: JSON.stringify(build_info) }]
      : []),
    ...more.map((entry) => ({ ...entry, name: `${manifest.name}/${entry.name}` })),
  ]);
}

/** A strong ETag of a file's content. */
export function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
}
