import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Text that is sent as it is. Pages are not among it: the gateway writes a nonce into each. */
const kinds = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);
/** Below this size the answer fits one packet anyway. Bytes. */
const smallest = 1024;

/** Puts `.br` and `.gz` beside each compressible file, so that the gateway compresses nothing while it serves. */
export async function compressFolder(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !kinds.has(extname(entry.name))) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    if (content.length < smallest) continue;
    const parameters = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    await writeFile(`${path}.br`, await brotliOf(content, { params: parameters }));
    await writeFile(`${path}.gz`, await gzipOf(content, { level: 9 }));
  }
}
