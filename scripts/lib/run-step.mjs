/**
 * Runs what a script does. A failure is told in its own words, without a stack unless DEBUG is set: the reader
 * wants to know what to do. The process ends with 1 then.
 */
export async function runStep(step) {
  try {
    await step();
  } catch (error) {
    const text = error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : String(error);
    console.error(text);
    process.exitCode = 1;
  }
}
