/** Compiles messages/*.json to typed functions in src/messages. The build does it too; this is for type checks. */
import { compile } from '@inlang/paraglide-js';
import { messageOptions } from './lib/messages.mjs';
import { runStep } from './lib/run-step.mjs';

await runStep(async () => {
  await compile({ ...messageOptions, isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'" });
});
