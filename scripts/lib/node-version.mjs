/** The oldest Node that the dependencies run on; package.json's `engines` says the same. */
const oldest = [20, 19];

/**
 * Ends the process with a sentence when Node is too old, before anything is loaded that would fail on it with a
 * riddle.
 */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `Plugboard needs Node ${oldest.join('.')} or later; this is ${process.versions.node}. Install a newer Node (https://nodejs.org) and try again.`,
  );
  process.exit(1);
}
