import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildLoader } from './build-loader.mjs';
import { compressFolder } from './compress.mjs';
import { descriptions } from './descriptions.mjs';
import { root } from './root.mjs';
import { readStamp, sourcesStamp, writeStamp } from './stamp.mjs';

/** Whether dist/ has been made from the sources as they are. */
export async function isBuilt() {
  return (await readStamp()) === (await sourcesStamp());
}

async function buildApp(vite) {
  await vite.build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await rename(join(root, 'dist/app/.vite/manifest.json'), join(root, 'dist/manifest.json'));
  await rm(join(root, 'dist/app/.vite'), { recursive: true });
  await buildLoader(vite);
  await compressFolder(join(root, 'dist/app'));
}

/** The gateway and the sandbox for Node; what comes from node_modules stays there. */
async function buildServer(vite) {
  await vite.build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [descriptions()],
    build: {
      ssr: join(root, 'gateway/main.ts'),
      outDir: 'dist/server',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        output: { entryFileNames: 'main.js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
}

/**
 * Makes dist/ unless it is up to date. A build that fails or is stopped leaves no stamp, so the next one starts anew.
 * @returns whether anything was built
 */
export async function build({ force = false } = {}) {
  if (!force && (await isBuilt())) return false;
  const stamp = await sourcesStamp();
  await rm(join(root, 'dist'), { recursive: true, force: true });
  // Loaded late: a start that needs no build should not pay for it. React's plugins ask this variable.
  process.env.NODE_ENV = 'production';
  const vite = await import('vite');
  await buildApp(vite);
  await buildServer(vite);
  await writeStamp(stamp);
  return true;
}
