import type { Environment } from './config/environment.ts';

/** Why the gateway cannot start, in a sentence that names the variable and the mend. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** Turns what the system says about ports, addresses and folders into words; other errors stay as they are. */
export function explainStartFailure(error: unknown, environment: Environment): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const { port, host, dataDir } = environment;
  const isListening = 'syscall' in error && error.syscall === 'listen';
  const isName = 'syscall' in error && error.syscall === 'getaddrinfo';
  if (error.code === 'EADDRINUSE') {
    return new StartFailure(
      `Port ${port} on ${host} is in use by another program (or another Plugboard). Stop that, or choose another port, for example: PORT=${port + 1 > 65535 ? 7400 : port + 1} npm start`,
      { cause: error },
    );
  }
  if (error.code === 'EACCES' && isListening) {
    return new StartFailure(
      `Port ${port} may not be used by this user; ports below 1024 are often reserved. Choose another one, for example: PORT=7400 npm start`,
      { cause: error },
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || isName) {
    return new StartFailure(
      `HOST is ${host}, which is no address of this machine. Use 127.0.0.1 for this machine only, or 0.0.0.0 for the network.`,
      { cause: error },
    );
  }
  const folderCodes: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'];
  if (folderCodes.includes(error.code)) {
    return new StartFailure(
      `The data folder ${dataDir} cannot be used (${error.message}). Name a folder that this user may write to in PLUGBOARD_DATA.`,
      { cause: error },
    );
  }
  return error;
}
