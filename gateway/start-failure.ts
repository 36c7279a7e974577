import { SandboxFailure } from '../sandbox/failure.ts';
import type { Environment } from './config/environment.ts';
import { isWriteFailure, sqliteCode } from './data-folder/sqlite-error.ts';

/** Why the gateway cannot start, in a sentence that names the variable and the mend. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** Turns what the system says about ports, addresses and folders into words; other errors stay as they are. */
export function explainStartFailure(error: unknown, environment: Environment): unknown {
  if (!(error instanceof Error) || error instanceof StartFailure) return error;
  if (error instanceof SandboxFailure) return new StartFailure(error.message, { cause: error });
  const sentence = listeningWords(error, environment) ?? folderWords(error, environment);
  return sentence === undefined ? error : new StartFailure(sentence, { cause: error });
}

function listeningWords(error: Error, { port, host }: Environment): string | undefined {
  const code = codeOf(error);
  const call = 'syscall' in error ? error.syscall : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use by another program (or another Plugboard). Stop that, or choose another port, for example: PORT=${port + 1 > 65535 ? 7400 : port + 1} npm start`;
  }
  if (code === 'EACCES' && call === 'listen') {
    return `Port ${port} may not be used by this user; ports below 1024 are often reserved. Choose another one, for example: PORT=7400 npm start`;
  }
  if (code === 'EADDRNOTAVAIL' || call === 'getaddrinfo') {
    return `HOST is ${host}, which is no address of this machine. Use 127.0.0.1 for this machine only, or 0.0.0.0 for the network.`;
  }
  return undefined;
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
const folderCodes = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENOENT',
  'ELOOP',
  'ENAMETOOLONG',
  'EFBIG',
  'EIO',
]);

function folderWords(error: Error, { dataDir }: Environment): string | undefined {
  const code = codeOf(error);
  if (fullCodes.has(code)) {
    return `There is no room left for the data folder ${dataDir} (${error.message}). Make room on that disk, or name a folder elsewhere in PLUGBOARD_DATA.`;
  }
  // What is missing elsewhere, such as a file of the program, is no matter of the folder.
  const elsewhere = 'path' in error && !String(error.path).startsWith(dataDir);
  if (isWriteFailure(error) || (folderCodes.has(code) && !elsewhere)) {
    return `The data folder ${dataDir} cannot be used (${error.message}). Name a folder that this user may write to in PLUGBOARD_DATA.`;
  }
  return undefined;
}

function codeOf(error: Error): string {
  const own = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return sqliteCode(error) ?? own;
}
