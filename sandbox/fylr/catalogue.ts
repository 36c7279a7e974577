import { serverGeneric } from './errors.ts';
import { AUTHORITY_PACKAGES } from './packages/authorities.ts';
import { DISK_PACKAGES } from './packages/disk.ts';
import { EDGE_CASE_PACKAGES } from './packages/edge-cases.ts';
import { EXCHANGE_PACKAGES } from './packages/exchange.ts';
import { HOSTILE_PACKAGES } from './packages/hostile.ts';
import { HOUSE_PACKAGES } from './packages/house.ts';
import { MEDIA_PACKAGES } from './packages/media.ts';
import type { Manifest, Package, Source } from './packages/package.ts';
import { URL_PACKAGES } from './packages/url.ts';
import { ZIP_PACKAGES } from './packages/zip.ts';

/** Everything within the server's reach: its folders, its uploaded files, and the addresses that deliver. */
export const PACKAGES: readonly Package[] = [
  ...DISK_PACKAGES,
  ...ZIP_PACKAGES,
  ...URL_PACKAGES,
  ...AUTHORITY_PACKAGES,
  ...EXCHANGE_PACKAGES,
  ...MEDIA_PACKAGES,
  ...HOUSE_PACKAGES,
  ...EDGE_CASE_PACKAGES,
  ...HOSTILE_PACKAGES,
];

/** The newest release at a source; undefined when it does not deliver. */
export function newestRelease(source: Source): Manifest | undefined {
  const found = PACKAGES.find((one) => sameSource(one.source, source));
  return found?.gone ? undefined : found?.releases.at(-1);
}

/**
 * The newest release at a source that must deliver.
 * upstream: fylr 6.34, no code is documented for a source that does not; ServerGeneric is assumed.
 * @throws FylrError ServerGeneric
 */
export function deliver(source: Source): Manifest {
  const release = newestRelease(source);
  if (release) return release;
  switch (source.type) {
    case 'disk':
      throw serverGeneric(`open ${source.path}/manifest.yml: no such file or directory`);
    case 'zip':
      throw serverGeneric(`zip_file: file ${source.fileId} is not a plugin package on this server`);
    case 'url':
      throw serverGeneric(`GET ${source.url}: 404 Not Found`);
  }
}

export function sameSource(a: Source, b: Source): boolean {
  if (a.type === 'disk') return b.type === 'disk' && a.path === b.path;
  if (a.type === 'zip') return b.type === 'zip' && a.fileId === b.fileId;
  return b.type === 'url' && a.url === b.url;
}
