import { AUTHORITY_PACKAGES } from './packages/authorities.ts';
import { DISK_PACKAGES } from './packages/disk.ts';
import { EDGE_CASE_PACKAGES } from './packages/edge-cases.ts';
import { EXCHANGE_PACKAGES } from './packages/exchange.ts';
import { HOSTILE_PACKAGES } from './packages/hostile.ts';
import { HOUSE_PACKAGES } from './packages/house.ts';
import { MEDIA_PACKAGES } from './packages/media.ts';
import type { Package, Source } from './packages/package.ts';
import { SETTINGS_PACKAGES } from './packages/settings.ts';
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
  ...SETTINGS_PACKAGES,
  ...EDGE_CASE_PACKAGES,
  ...HOSTILE_PACKAGES,
];

export function sameSource(a: Source, b: Source): boolean {
  if (a.type === 'disk') return b.type === 'disk' && a.path === b.path;
  if (a.type === 'zip') return b.type === 'zip' && a.fileId === b.fileId;
  return b.type === 'url' && a.url === b.url;
}
