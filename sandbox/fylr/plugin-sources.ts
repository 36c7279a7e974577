import type { Collection } from '../store.ts';
import { PACKAGES, sameSource } from './catalogue.ts';
import { serverGeneric } from './errors.ts';
import { PackageProblem } from './files/read-archive.ts';
import { type Declared, type PackageContents, readPackage } from './files/read-package.ts';
import type { StoredFiles } from './files/stored-files.ts';
import type { Manifest, Source } from './packages/package.ts';
import type { Validators, Web } from './web/web.ts';

/** What came from a source, with what tells the web server next time that it is known. */
export interface Delivered {
  readonly manifest: Manifest;
  /** Absent for what was there from the start, whose settings and words are not read from a package. */
  readonly declared?: Declared;
  readonly validators?: Validators;
}

/** Where packages come from: folders of the server, uploaded files, and addresses. */
export interface Sources {
  /**
   * The newest release at a source that must deliver.
   * upstream: fylr 6.34, no code is documented for a source that does not; ServerGeneric is assumed.
   * @throws FylrError ServerGeneric
   */
  deliver(source: Source): Promise<Delivered>;
  /**
   * What is new at an address; undefined when that is what is known already.
   * @throws FylrError ServerGeneric when nothing usable is delivered
   */
  news(url: string, known: Validators | undefined): Promise<Delivered | undefined>;
}

/** What is remembered of an address between two looks, by the number of its plugin. */
export interface Look {
  readonly validators?: Validators;
  /** When the updater last asked, whether or not anything was delivered. */
  readonly triedAt?: string;
}

export type Looks = Collection<Look>;

interface Parts {
  readonly files: StoredFiles;
  readonly web: Web;
}

export function createSources({ files, web }: Parts): Sources {
  async function news(url: string, known?: Validators): Promise<Delivered | undefined> {
    const delivery = await web.fetch(url, known);
    if (delivery.kind === 'unchanged') return undefined;
    return { ...(await readDelivered(url, delivery.bytes)), validators: delivery.validators };
  }
  return {
    news,
    async deliver(source) {
      if (source.type === 'url') {
        const delivered = await news(source.url);
        if (delivered) return delivered;
        throw serverGeneric(`GET ${source.url}: 304 Not Modified`);
      }
      if (source.type === 'zip') {
        const file = files.get(source.fileId);
        if (file) return files.contents(file);
      }
      return { manifest: fromTheStart(source) };
    },
  };
}

/** What lies in the server's folders, and the files that were uploaded before the sandbox's first day. */
function fromTheStart(source: Source): Manifest {
  const found = PACKAGES.find((one) => sameSource(one.source, source))?.releases.at(-1);
  if (found) return found;
  throw serverGeneric(
    source.type === 'disk'
      ? `open ${source.path}/manifest.yml: no such file or directory`
      : `zip_file: file ${source.type === 'zip' ? source.fileId : ''} is not a plugin package on this server`,
  );
}

async function readDelivered(url: string, bytes: Buffer): Promise<PackageContents> {
  try {
    return await readPackage(bytes);
  } catch (error) {
    if (error instanceof PackageProblem) throw serverGeneric(`GET ${url}: ${error.message}`);
    throw error;
  }
}
