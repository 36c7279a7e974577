/**
 * `npm run dev`: the same gateway as in production, with Vite in it for the pages. The app is reloaded while one
 * edits it; the gateway and the sandbox are started anew in place when their sources change, and keep their data.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { devLoader } from './lib/dev-loader.mjs';
import { freePort } from './lib/free-port.mjs';
import { requireNode } from './lib/node-version.mjs';
import { root } from './lib/root.mjs';
import { readStartArguments } from './lib/start-arguments.mjs';

requireNode();
const startArguments = readStartArguments();
process.chdir(root);

const { build, createServer } = await import('vite');
const socketPort = await freePort();
const vite = await createServer({
  root,
  configFile: join(root, 'vite.config.ts'),
  appType: 'custom',
  server: {
    middlewareMode: true,
    // A port of its own: the gateway's is closed for a moment at each of its restarts.
    hmr: { host: 'localhost', port: socketPort },
    watch: { ignored: ['data', 'dist', '.cache', 'test-results'].map((folder) => join(root, folder, '**')) },
  },
});

const loader = await devLoader(build);
vite.watcher.on('all', (_event, file) => loader.changed(file));

/** The pages as the gateway wants them (gateway/pages/page-source.ts), made by Vite as they are asked for. */
const pages = {
  index: async (path) => vite.transformIndexHtml(path, await readFile(join(root, 'index.html'), 'utf8')),
  file: (path) => loader.file(path),
  middleware: vite.middlewares,
  policyExtras: { connect: [`ws://localhost:${socketPort}`], inlineScripts: true },
};

let gateway = null;

/** Loads the gateway's present sources and starts it; what is wrong with them is told, and the next change awaited. */
async function begin() {
  try {
    vite.environments.ssr.moduleGraph.invalidateAll();
    const { startGateway } = await vite.ssrLoadModule('/gateway/start.ts');
    const { readEnvironment } = await vite.ssrLoadModule('/gateway/config/environment.ts');
    const { banner } = await vite.ssrLoadModule('/gateway/banner.ts');
    const environment = readEnvironment(process.env, root);
    gateway = await startGateway({ environment, folder: root, pages, sandbox: startArguments.sandbox });
    return banner(gateway, environment.dataDir);
  } catch (error) {
    if (error instanceof Error) vite.ssrFixStacktrace(error);
    console.error(error instanceof Error && !process.env.DEBUG && isOperators(error) ? error.message : error);
    return null;
  }
}

/** Mistakes in the configuration or the environment: their sentence is enough. */
function isOperators(error) {
  return ['ConfigurationError', 'EnvironmentError', 'StartFailure'].includes(error.name);
}

async function end() {
  const running = gateway;
  gateway = null;
  await running?.stop();
}

/** Restarts run one after the other; a change during one asks for one more. */
let restarting = null;
let changedMeanwhile = false;
function restart(file) {
  if (restarting) {
    changedMeanwhile = true;
    return;
  }
  console.log(`${file} has changed: starting the gateway anew.`);
  restarting = end()
    .then(begin)
    .then((again) => again && console.log('Started anew.'))
    .finally(() => {
      restarting = null;
      if (changedMeanwhile) {
        changedMeanwhile = false;
        restart('More');
      }
    });
}

const parts = ['gateway', 'sandbox', 'openapi', 'plugboard.config.yaml'].map((part) => join(root, part));
vite.watcher.on('all', (_event, file) => {
  if (/\.test\.tsx?$/.test(file) || !parts.some((part) => file.startsWith(part))) return;
  restart(file.slice(root.length + 1));
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    void Promise.allSettled([end(), vite.close()]).then(() => process.exit(0));
  });
}

const greeting = await begin();
if (greeting === null) {
  await vite.close();
  process.exit(1);
}
console.log(greeting);
console.log('Development: the pages follow every change; a change of gateway/ or sandbox/ starts it anew.');
