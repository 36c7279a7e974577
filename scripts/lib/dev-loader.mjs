import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import { loaderCode, loaderTypes } from './build-loader.mjs';
import { root } from './root.mjs';

const sources = join(root, 'src/embed') + sep;

/** As the gateway serves a file (gateway/pages/page-source.ts). */
function fileOf(text, type) {
  const body = Buffer.from(text);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, type, encoding: undefined, etag, immutable: false };
}

/**
 * What host pages include, for `npm run dev`: made at the start, and anew whenever its sources change. It must be one
 * module here too, since a host of another origin gets no others.
 * @param build Vite's
 */
export async function devLoader(build) {
  let files = new Map();
  const make = async () => {
    const code = await loaderCode({ build });
    const types = await loaderTypes();
    files = new Map([
      ['/embed.js', fileOf(code, 'text/javascript; charset=utf-8')],
      ['/embed.d.ts', fileOf(types, 'text/plain; charset=utf-8')],
    ]);
  };
  await make();
  return {
    file: (path) => files.get(path),
    changed: (file) => {
      if (!file.startsWith(sources)) return;
      // Vite has told what is wrong; until it is mended, what there was is served.
      make().catch(() => {});
    },
  };
}
