import { isMap, isScalar, parseDocument } from 'yaml';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import type { Text } from '../system.ts';

/** An entry of a ZIP file, as its directory tells of it. Names are untrusted. */
export interface PackageEntry {
  readonly name: string;
  readonly folder: boolean;
  /** In bytes: unpacked, and as it lies in the file. */
  readonly size: number;
  readonly packedSize: number;
  readonly link: boolean;
  readonly encrypted: boolean;
}

/** What a manifest says of its plugin; untrusted texts. */
export interface PackageManifest {
  readonly name: string;
  /** As it is written: `1.10` is not `1.1`. Null where there is none. */
  readonly version: string | null;
  /** The name that people see, by language; as it is written there. */
  readonly displayNames: Readonly<Record<string, string>>;
}

/** upstream: fylr 6.34 */
const NAME = /^[a-z][a-z0-9\-_]*[a-z0-9]$/;
const MOST_ENTRIES = 20_000;
/** A package that unpacks to more than this, and to a hundred times its size, is a trap. */
const LARGE = 256 * 1024 * 1024;
const MOST_TIMES = 100;
export const LARGEST_MANIFEST = 4 * 1024 * 1024;

/** The first thing that is wrong with the entries of a package; null when they are in order. */
export function entriesFault(entries: readonly PackageEntry[]): Text | null {
  if (!entries.some(({ folder }) => !folder)) return m.fylr_zip_empty;
  if (entries.length > MOST_ENTRIES) {
    return () => m.fylr_zip_many({ count: new Intl.NumberFormat(getLocale()).format(entries.length) });
  }
  for (const { name, link, encrypted } of entries) {
    if (leadsOut(name)) return () => m.fylr_zip_leads_out({ name });
    if (link) return () => m.fylr_zip_link({ name });
    if (encrypted) return () => m.fylr_zip_encrypted({ name });
  }
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0);
  return size > LARGE && size > MOST_TIMES * packed ? m.fylr_zip_bomb : null;
}

function leadsOut(name: string): boolean {
  return /^(?:\/|[a-z]:)|\\/i.test(name) || name.split('/').includes('..');
}

/** The one folder of a package; or what is wrong. upstream: fylr 6.7 and newer */
export function topFolder(
  entries: readonly PackageEntry[],
): { readonly folder: string } | { readonly fault: Text } {
  const tops = [
    ...new Set(
      entries.map(({ name, folder }) => (folder || name.includes('/') ? (name.split('/')[0] ?? '') : null)),
    ),
  ];
  const [folder] = tops;
  if (tops.includes(null)) return { fault: m.fylr_zip_no_folder };
  if (tops.length > 1 || !folder)
    return { fault: () => m.fylr_zip_folders({ names: tops.slice(0, 5).join(', ') }) };
  if (!entries.some(({ name }) => name === `${folder}/manifest.yml`)) {
    return { fault: () => m.fylr_zip_no_manifest({ folder }) };
  }
  return { folder };
}

/** Reads a manifest; or tells what is wrong with it. Never throws. */
export function readManifest(
  text: string,
  folder: string,
): { readonly manifest: PackageManifest } | { readonly fault: Text } {
  const document = parseDocument(text, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    // What YAML's own words make of a tab helps nobody.
    if (/^\s*\t/.test(text.split('\n')[line - 1] ?? '')) return { fault: () => m.fylr_zip_tabs({ line }) };
    return { fault: () => m.fylr_zip_yaml({ line }) };
  }
  const plugin = document.get('plugin');
  const name = isMap(plugin) ? plugin.get('name') : undefined;
  if (!isMap(plugin) || typeof name !== 'string') return { fault: m.fylr_zip_no_name };
  if (!NAME.test(name)) return { fault: () => m.fylr_zip_bad_name({ name }) };
  if (name !== folder) return { fault: () => m.fylr_zip_wrong_folder({ folder, name }) };
  return {
    manifest: {
      name,
      version: written(plugin.get('version', true)),
      displayNames: writtenByLanguage(plugin.get('displayname')),
    },
  };
}

function writtenByLanguage(names: unknown): Readonly<Record<string, string>> {
  const items = isMap(names) ? names.items : [];
  return Object.fromEntries(
    items.flatMap(({ key, value }): [string, string][] => {
      const [language, text] = [written(key), written(value)];
      return language === null || text === null ? [] : [[language, text]];
    }),
  );
}

function written(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? null);
}
