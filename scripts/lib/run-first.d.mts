import type { Plugin } from 'vite';

/** @param entry its source, from the repository's folder */
export function runFirst(entry: string): Plugin;
