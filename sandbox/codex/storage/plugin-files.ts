import { chance, pick } from '../chance.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** The files that a plugin keeps on the server's disk, by the plugin's name: those of plugins that are gone stay. */
export interface StoredFiles {
  readonly pluginName: string;
  readonly fileCount: number;
  readonly totalBytes: number;
  /** So many of them cannot be deleted. */
  readonly stuck: number;
}

/** What is there at first: of every third plugin that was started, and of one that was removed. */
export function filesOf({ plugins, jobs }: Catalogue): StoredFiles[] {
  const started = plugins.filter(({ name, state }) => state.wasStarted && chance(`${name} files`) < 0.35);
  const kept = started.map(({ name }, index): StoredFiles => {
    const fileCount = pick(`${name} count`, 1, 480);
    const totalBytes = fileCount * pick(`${name} size`, 300, 900_000);
    return { pluginName: name, fileCount, totalBytes, stuck: index === 0 ? 1 : 0 };
  });
  const removed = jobs
    .map(({ provider }) => provider.replace('plugin:', ''))
    .find((name) => !plugins.some((plugin) => plugin.name === name));
  return removed === undefined
    ? kept
    : [...kept, { pluginName: removed, fileCount: 12, totalBytes: 34_567, stuck: 0 }];
}
