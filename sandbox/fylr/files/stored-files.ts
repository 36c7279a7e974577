import type { Clock } from '../../clock.ts';
import type { Store } from '../../store.ts';
import { serverGeneric } from '../errors.ts';
import { PackageProblem } from './read-archive.ts';
import { type PackageContents, readPackage } from './read-package.ts';

/** upstream: fylr 6.34, the states of a file. */
export type FileStatus = 'pending' | 'processing' | 'done' | 'failed';

/**
 * An uploaded file. It is read as a package when it arrives, since the sandbox keeps no bytes; what is wrong with it
 * is told when it shall become a plugin, as on the real server.
 */
export interface StoredFile {
  readonly id: number;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly uploadedBy: number;
  readonly uploadedAt: string;
  /** When the server is through with it; never where that is missing. */
  readonly settledAt?: string;
  readonly fails: boolean;
  readonly package: PackageContents | { readonly problem: string };
}

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
  readonly by: number;
  /** Whether versions for looking at are to be made of it, which no package survives. */
  readonly rendered: boolean;
}

/** The uploaded files of one server. Numbers are never used twice. */
export interface StoredFiles {
  add(upload: Upload): Promise<StoredFile>;
  get(id: number): StoredFile | undefined;
  status(file: StoredFile): FileStatus;
  /** @throws FylrError ServerGeneric when the file is no plugin's package, or not ready */
  contents(file: StoredFile): PackageContents;
}

/** How long a file is under way, in milliseconds. */
export const SETTLING_MS = 1_200;
const RENDERING_MS = 90_000;

/** Parts of a file's name that drive what becomes of it. */
const NEVER_SETTLES = 'never-done';
const FAILS = 'fails-to-process';

/** Above the numbers of what is there from the start. */
const FIRST_NUMBER = 40_000;

export function openStoredFiles(store: Store, server: string, clock: Clock): StoredFiles {
  const collection = store.collection<StoredFile>(server, 'files');
  const counters = store.collection<number>(server, 'counters');
  const status = (file: StoredFile): FileStatus => {
    if (file.settledAt === undefined || clock.now().getTime() < Date.parse(file.settledAt))
      return 'processing';
    return file.fails ? 'failed' : 'done';
  };
  return {
    async add({ name, bytes, by, rendered }) {
      const contents = await contentsOf(bytes);
      const now = clock.now().getTime();
      const settled = new Date(now + (rendered ? RENDERING_MS : SETTLING_MS)).toISOString();
      return store.transaction(() => {
        const id = (counters.get('file') ?? FIRST_NUMBER) + 1;
        counters.put('file', id);
        const file = {
          id,
          name,
          size: bytes.length,
          uploadedBy: by,
          uploadedAt: new Date(now).toISOString(),
          ...(!name.includes(NEVER_SETTLES) && { settledAt: settled }),
          fails: rendered || name.includes(FAILS),
          package: contents,
        };
        collection.put(String(id), file);
        return file;
      });
    },
    get: (id) => collection.get(String(id)),
    status,
    contents(file) {
      const now = status(file);
      if (now !== 'done') throw serverGeneric(`zip_file: file ${file.id} is ${now}, not done`);
      if ('problem' in file.package) throw serverGeneric(file.package.problem);
      return file.package;
    },
  };
}

async function contentsOf(bytes: Buffer): Promise<StoredFile['package']> {
  try {
    return await readPackage(bytes);
  } catch (error) {
    if (error instanceof PackageProblem) return { problem: error.message };
    throw error;
  }
}
