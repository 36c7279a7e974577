import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SandboxServer } from './server.ts';

/**
 * Writes down every request that a server answers, a line of JSON each: `{server, method, path, status}`. For whoever
 * wants to know what reached the servers without asking those who sent it. Nothing of queries, bodies or headers is kept.
 * A line that cannot be written, as on a full disk, is lost: a log ends no server.
 * @param file the lines are added to it; it is made when it is missing
 */
export function logRequests({ id, app }: Pick<SandboxServer, 'id' | 'app'>, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  app.server.on('request', (request, response) => {
    const { method = '', url = '' } = request;
    const [path = ''] = url.split('?');
    // On close and not on finish: an event stream ends with its listener.
    response.once('close', () => {
      const line = JSON.stringify({ server: id, method, path, status: response.statusCode });
      try {
        appendFileSync(file, `${line}\n`);
      } catch {
        // The disk is full or the folder is gone: see above.
      }
    });
  });
}
