import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';

const entry = join(root, 'src/embed/loader/embed.ts');
/** Files with types only, in the order in which `embed.d.ts` has them. */
const typeFiles = ['src/embed/contract/messages.ts', 'src/embed/loader/embed-types.ts'];

/** How Vite makes `embed.js`: one module that loads nothing, and says the same whatever page includes it. */
function loaderOptions(build) {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'embed.js', codeSplitting: false },
      },
      ...build,
    },
  };
}

/** The types of `embed.js` in one file, for whoever copies it, or names it in a `tsconfig.json`. */
export async function loaderTypes() {
  const texts = await Promise.all(typeFiles.map((file) => readFile(join(root, file), 'utf8')));
  return texts.map((text) => text.replaceAll(/^import type [^;]+;\n+/gm, '')).join('\n');
}

/** Puts `embed.js` and `embed.d.ts` into the folder of the built app. */
export async function buildLoader(vite) {
  await vite.build(loaderOptions({ outDir: 'dist/app' }));
  await writeFile(join(root, 'dist/app/embed.d.ts'), await loaderTypes());
}

/** `embed.js` as it is now, without a file being written: for development. */
export async function loaderCode(vite) {
  const { output } = await vite.build(loaderOptions({ write: false }));
  return output[0].code;
}
