import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive that is made here; also one that no honest program would write. */
export interface ZipEntry {
  /** Written as it is: `../` and backslashes too. Ends with a slash for a folder. */
  readonly name: string;
  readonly content?: string | Buffer;
  /** Kept as it is rather than compressed; compressed is usual. */
  readonly stored?: true;
  /** Unix type and rights, for instance 0o120777 for a symbolic link; a plain file without it. */
  readonly mode?: number;
  /** The size that the archive claims in place of the true one, in bytes. */
  readonly claimedSize?: number;
  /** Says that a password is needed. */
  readonly encrypted?: true;
}

/** 1 January 2026, 00:00, in the form of MS-DOS: the same archive has the same bytes each time. */
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;
const PLAIN_FILE = 0o100644;

/** Makes a ZIP archive (PKWARE APPNOTE 6.3, without ZIP64): its entries in the given order, then their directory. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = headersOf(entry, offset);
    files.push(local);
    directory.push(central);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, index, end]);
}

function headersOf(entry: ZipEntry, offset: number): { readonly local: Buffer; readonly central: Buffer } {
  const { content = '', stored = false, mode = PLAIN_FILE, encrypted = false } = entry;
  const bytes = Buffer.from(content);
  const data = stored ? bytes : deflateRawSync(bytes);
  const name = Buffer.from(entry.name, 'utf8');
  // What both headers say, from the version that is needed to the lengths.
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(UTF8_NAMES | (encrypted ? 1 : 0), 2);
  shared.writeUInt16LE(stored ? 0 : 8, 4);
  shared.writeUInt16LE(DATE, 8);
  shared.writeUInt32LE(crc32(bytes), 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(entry.claimedSize ?? bytes.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.alloc(4);
  local.writeUInt32LE(0x04034b50, 0);
  const start = Buffer.alloc(6);
  start.writeUInt32LE(0x02014b50, 0);
  // Made by a Unix, whose modes are in the upper half of the attributes.
  start.writeUInt16LE((3 << 8) | 20, 4);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((mode << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([local, shared, name, data]),
    central: Buffer.concat([start, shared, rest, name]),
  };
}
