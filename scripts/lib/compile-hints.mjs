/**
 * At the top of a file it makes Chromium's engine compile all functions of that file while it comes, on a thread of its
 * own. Otherwise each is compiled when it first runs, on the one thread that draws the page. Other browsers skip the
 * comment. Source: V8, "Explicit compile hints".
 */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * A plugin for Vite that puts the hint into the files that the first page waits for. Later ones come when there is time,
 * and of a form's code few functions ever run.
 * @param {readonly string[]} names the files, by the names that the build gives them
 * @returns {import('vite').Plugin}
 */
export function compileHints(names) {
  return {
    name: 'compile-hints',
    apply: 'build',
    generateBundle: {
      // After all else that is put before the code: the hint counts at the very top only.
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        for (const name of names) {
          const chunk = chunks.find((one) => one.name === name);
          if (!chunk) throw new Error(`The build has no file of code named ${name}.`);
          chunk.code = HINT + chunk.code;
        }
      },
    },
  };
}
