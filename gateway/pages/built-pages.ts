import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { acceptsEncoding } from '../http/accept-encoding.ts';
import { StartFailure } from '../start-failure.ts';
import type { PageSource, StaticFile } from './page-source.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  // Types, to be read: to browsers the ending means a film.
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** In the order of preference. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * The built app. All files are read now: a path is looked up in what was found, so no path leads out of the
 * folder, and a build that runs meanwhile does not mix its files with these.
 * @throws StartFailure when there is no built app.
 */
export function builtPages(folder: string): PageSource {
  const indexFile = join(folder, 'index.html');
  if (!existsSync(indexFile)) {
    throw new StartFailure(`There is no built app in ${folder}. Build it with: npm run build`);
  }
  const index = readFileSync(indexFile, 'utf8');
  const variants = readVariants(folder);
  return {
    index: () => index,
    file: (path, acceptEncoding) =>
      variants
        .get(path)
        ?.find((file) => file.encoding === undefined || acceptsEncoding(acceptEncoding, file.encoding)),
  };
}

/** All files by their path, each with its encodings, the best first. */
function readVariants(folder: string): Map<string, StaticFile[]> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const known = new Set(names);
  const variants = new Map<string, StaticFile[]>();
  for (const name of names) {
    if (name === 'index.html' || isEncoded(name, known)) continue;
    const path = `/${name.split(sep).join('/')}`;
    const plain = readFileSync(join(folder, name));
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
    const type = types[extname(name)] ?? 'application/octet-stream';
    const immutable = path.startsWith('/assets/');
    const encoded = encodings
      .filter(([, extension]) => known.has(name + extension))
      .map(
        ([encoding, extension]): StaticFile => ({
          type,
          immutable,
          encoding,
          body: readFileSync(join(folder, name + extension)),
          etag: `"${hash}-${encoding}"`,
        }),
      );
    variants.set(path, [
      ...encoded,
      { type, immutable, encoding: undefined, body: plain, etag: `"${hash}"` },
    ]);
  }
  return variants;
}

function isEncoded(name: string, known: ReadonlySet<string>): boolean {
  const extension = extname(name);
  return (extension === '.br' || extension === '.gz') && known.has(name.slice(0, -3));
}
