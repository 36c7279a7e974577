/**
 * Builds what `npm start` runs: dist/app (the pages) and dist/server/main.js (gateway and sandbox).
 *
 *   npm run build               builds unless dist/ is already made from these sources
 *   npm run build -- --force    builds in any case
 */
import { build } from './lib/build.mjs';
import { runStep } from './lib/run-step.mjs';

await runStep(async () => {
  const unknown = process.argv.slice(2).find((argument) => argument !== '--force');
  if (unknown) throw new Error(`Unknown argument ${unknown}. The only one is --force.`);
  const built = await build({ force: process.argv.includes('--force') });
  console.log(built ? 'Built dist/.' : 'dist/ is already made from these sources (--force builds it anew).');
});
