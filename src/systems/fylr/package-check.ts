import { BlobReader, configure, type Entry, TextWriter, ZipReader } from '@zip.js/zip.js/index-native.js';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { codeFact, factGroup, numberFact, textFact, wordsFact } from '../fact-builders.ts';
import type { FileCheck } from '../install.ts';
import { visibleText } from '../names.ts';
import { ALLOWED, refused } from '../permission.ts';
import type { Text } from '../system.ts';
import { localized } from './localized.ts';
import {
  entriesFault,
  LARGEST_MANIFEST,
  type PackageEntry,
  readManifest,
  topFolder,
} from './package-rules.ts';

// A worker would come from a blob, which the page's policy forbids.
configure({ useWebWorkers: false });

const UNIX_TYPE = 0o170000;
const UNIX_LINK = 0o120000;

/**
 * Looks into a ZIP file before it leaves the browser, by its directory and its manifest: only those slices of it
 * are read, so that its size does not matter.
 */
export async function checkPackage(file: File, signal: AbortSignal): Promise<FileCheck> {
  // Names that lead out are told as what they are (`package-rules.ts`), rather than as no ZIP file.
  const reader = new ZipReader(new BlobReader(file), { filenameValidation: 'tolerant' });
  try {
    const entries = await reader.getEntries();
    signal.throwIfAborted();
    return await checkEntries(file, entries, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return bad(error instanceof DOMException ? m.fylr_zip_unreadable : m.fylr_zip_none);
  } finally {
    await reader.close().catch(() => undefined);
  }
}

async function checkEntries(file: File, entries: readonly Entry[], signal: AbortSignal): Promise<FileCheck> {
  const told = entries.map(toldOf);
  const fault = entriesFault(told);
  if (fault) return bad(fault);
  const top = topFolder(told);
  if ('fault' in top) return bad(top.fault);
  const entry = entries.find(({ filename }) => filename === `${top.folder}/manifest.yml`);
  if (!entry || entry.directory || entry.uncompressedSize > LARGEST_MANIFEST)
    return bad(m.fylr_zip_manifest_large);
  const text = await entry.getData(new TextWriter(), { signal, checkSignature: true }).catch(() => null);
  signal.throwIfAborted();
  if (text === null) return bad(m.fylr_zip_manifest_damaged);
  const read = readManifest(text, top.folder);
  if ('fault' in read) return bad(read.fault);
  const { name, version, displayNames } = read.manifest;
  const size = told.reduce((sum, one) => sum + one.size, 0);
  return {
    verdict: ALLOWED,
    notices: [],
    plugin: { key: name, version },
    facts: [
      factGroup(m.fylr_zip_facts, [
        codeFact(m.api_fact_key, name),
        wordsFact(m.api_fact_name, displayName(displayNames)),
        textFact(m.api_fact_version, version),
        wordsFact(m.fylr_zip_size, () => megabytes(file.size)),
        wordsFact(m.fylr_zip_unpacked, () => megabytes(size)),
        numberFact(m.fylr_zip_files, told.filter(({ folder }) => !folder).length),
      ]),
    ],
  };
}

/** In the language that the page has when it is shown, which may be another by then. */
function displayName(names: Readonly<Record<string, string>>): Text | null {
  const shown = () => {
    const text = localized(names, getLocale());
    return text === null ? null : visibleText(text);
  };
  return shown() === null ? null : () => shown() ?? '';
}

function toldOf(entry: Entry): PackageEntry {
  return {
    name: entry.filename,
    folder: entry.directory,
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    link: ((entry.externalFileAttributes >>> 16) & UNIX_TYPE) === UNIX_LINK,
    encrypted: entry.encrypted,
  };
}

function megabytes(bytes: number): string {
  const [unit, size] = bytes < 100_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const);
  const words = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(getLocale(), words).format(bytes / size);
}

function bad(reason: Text): FileCheck {
  return { verdict: refused(reason), notices: [], facts: [] };
}
