/** How a plugin is started. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  /** The argument that names the program. */
  readonly key: string;
}

/** A package of the npm registry. */
export function npx(key: string, ...more: readonly string[]): Launch {
  return { command: 'npx', args: ['-y', key, ...more], key };
}

/** A package of the Python index. */
export function uvx(key: string, ...more: readonly string[]): Launch {
  return { command: 'uvx', args: [key, ...more], key };
}

/** A module that is installed beside the server. */
export function pythonModule(key: string, ...more: readonly string[]): Launch {
  return { command: 'python3', args: ['-m', key, ...more], key };
}

/** A program of the server's own folder for plugins, run by Node. */
export function ownScript(folder: string, ...more: readonly string[]): Launch {
  const key = `/opt/codex/plugins/${folder}/index.js`;
  return { command: 'node', args: [key, ...more], key };
}

/** The same, for a Python project that uv runs. */
export function ownProject(folder: string, ...more: readonly string[]): Launch {
  const key = `/opt/codex/plugins/${folder}/main.py`;
  return { command: 'uv', args: ['run', key, ...more], key };
}
