import type { Plugin } from 'vite';

/** @param names the files, by the names that the build gives them */
export function compileHints(names: readonly string[]): Plugin;
