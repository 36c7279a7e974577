import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * How the words of the app are compiled: one module per message, so that a page loads the words it uses, and the
 * language chosen in this browser, else the browser's own, else English.
 */
export const messageOptions = {
  project: join(root, 'project.inlang'),
  outdir: join(root, 'src/messages'),
  outputStructure: 'message-modules',
  strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
  localStorageKey: 'plugboard.locale',
  disableAsyncLocalStorage: true,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
};
