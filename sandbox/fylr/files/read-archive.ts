import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** What an archive may be at most: the sandbox's own limits, since no document names fylr's. */
export const ARCHIVE_LIMITS = {
  entries: 5_000,
  /** Of all entries together once they are unpacked, in bytes. */
  unpackedBytes: 512 * 1024 * 1024,
  /** Of one entry that is read, in bytes. */
  readBytes: 4 * 1024 * 1024,
} as const;

/** Why a package cannot become a plugin, in the server's words. */
export class PackageProblem extends Error {
  override readonly name = 'PackageProblem';
}

/** An archive whose names and sizes have been looked at. Nothing of it is ever written to a disk. */
export interface Archive {
  /** The paths of its files, in its own order, with `/` between folders. */
  readonly paths: readonly string[];
  /**
   * The content of a file; undefined when it is not there.
   * @throws PackageProblem when it is longer than it says or than is read, or is damaged
   */
  read(path: string): Promise<Buffer | undefined>;
}

/**
 * Looks at a ZIP archive without unpacking it.
 * @throws PackageProblem when it is none, is damaged, holds too much, or has names that lead out of it
 */
export async function readArchive(bytes: Buffer): Promise<Archive> {
  const zip = await translated(fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }));
  if (zip.entryCount > ARCHIVE_LIMITS.entries) {
    throw new PackageProblem(`zip: ${zip.entryCount} entries are more than ${ARCHIVE_LIMITS.entries}`);
  }
  const entries = await translated(entriesOf(zip));
  return {
    paths: [...entries.keys()],
    read: async (path) => {
      const entry = entries.get(path);
      return entry && translated(contentOf(zip, entry));
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const files = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > ARCHIVE_LIMITS.unpackedBytes) {
      throw new PackageProblem(`zip: it unpacks to more than ${ARCHIVE_LIMITS.unpackedBytes} bytes`);
    }
    refuseOdd(entry);
    if (entry.fileName.endsWith('/')) continue;
    if (files.has(entry.fileName)) throw new PackageProblem(`zip: "${entry.fileName}" is in it twice`);
    files.set(entry.fileName, entry);
  }
  return files;
}

const FILE_TYPE = 0o170000;
const PLAIN_TYPES: ReadonlySet<number> = new Set([0, 0o100000, 0o040000]);

/** Names that lead out of the archive (`../`, `/`, `C:`, `\`) are refused by the library. */
function refuseOdd(entry: Entry): void {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (!PLAIN_TYPES.has(type)) throw new PackageProblem(`zip: "${entry.fileName}" is a link or a device`);
  if (entry.isEncrypted()) throw new PackageProblem(`zip: "${entry.fileName}" is encrypted`);
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const tooLong = new PackageProblem(
    `zip: "${entry.fileName}" is longer than ${ARCHIVE_LIMITS.readBytes} bytes`,
  );
  if (entry.uncompressedSize > ARCHIVE_LIMITS.readBytes) throw tooLong;
  const pieces: Buffer[] = [];
  // The library ends the stream with an error once it gives more than the entry claims.
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What the library and the decompression say of a damaged archive. */
async function translated<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PackageProblem) throw error;
    throw new PackageProblem(`zip: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
