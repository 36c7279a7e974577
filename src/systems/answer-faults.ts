import { ApiError } from '../api/api-error.ts';
import type { ServerAddress } from './system.ts';

/** The failure of an answer that is JSON but not the described thing: better an error than an empty list. */
export function wrongShape(server: ServerAddress, expected: string): ApiError {
  return new ApiError({
    kind: 'broken-answer',
    source: 'server',
    serverId: server.id,
    code: 'wrong-shape',
    serverMessage: `expected: ${expected}`,
  });
}

/** The failure of a plugin that is not (or no longer) there. */
export function pluginNotFound(server: ServerAddress, cause?: unknown): ApiError {
  return new ApiError({
    kind: 'not-found',
    source: 'server',
    serverId: server.id,
    code: 'plugin-not-found',
    cause,
  });
}
