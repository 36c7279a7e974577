import type { Server } from 'node:http';

/** Lets a server of a test listen to a free port of the loopback interface, and tells which. */
export function listen(server: Server): Promise<number> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') listening(address.port);
      else failed(new Error('The server has no port.'));
    });
  });
}
