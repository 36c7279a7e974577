import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * A plugin for Vite that lets the page run one of the build's entries as a script of its own, before that of the app,
 * which imports it too and finds it there. The development server has no such entries: there the app's import runs it.
 * @param {string} entry its source, from the repository's folder
 * @returns {import('vite').Plugin}
 */
export function runFirst(entry) {
  const id = join(root, entry);
  return {
    name: 'run-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (one) => one.type === 'chunk' && one.facadeModuleId === id,
        );
        if (!chunk) throw new Error(`The build has no entry ${entry}.`);
        return [
          {
            tag: 'script',
            attrs: { type: 'module', crossorigin: true, src: `./${chunk.fileName}` },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}
