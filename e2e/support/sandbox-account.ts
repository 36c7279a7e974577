import { join } from 'node:path';
import Database from 'libsql';
import type { GatewayProcess } from './gateway-process.ts';
import { passwordOf, type SandboxServer, type SandboxUser } from './sign-in.ts';

/** A person at a server of the sandbox, with neither browser nor app between: for what is so, and for others' work. */
export interface SandboxAccount {
  /**
   * Asks the server's own API.
   * @param path as the server has it, such as `/api/plugins/`
   * @returns what it answers, as JSON
   * @throws for a status from 400 on
   */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
}

/** Signs in to a server of the sandbox, as a program does. */
export async function sandboxAccount(
  gateway: GatewayProcess,
  server: SandboxServer,
  user: SandboxUser,
): Promise<SandboxAccount> {
  const base = `${gateway.url}/api/servers/${server}`;
  const headers = { 'X-Plugboard': '1' };
  const json = { ...headers, 'content-type': 'application/json' };
  const signedIn = await fetch(`${base}/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ method: 'password', username: user, password: passwordOf(user) }),
  });
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
  return {
    async call(method, path, body) {
      const response = await fetch(`${base}/upstream${path}`, {
        method,
        headers: { ...(body === undefined ? headers : json), cookie: cookie.join('; ') },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      const answer: unknown = text === '' ? null : JSON.parse(text);
      return answer;
    },
  };
}

/** What the sandbox keeps of one kind on a server, read from its file: also what its API never tells. */
export function sandboxDocuments(
  gateway: GatewayProcess,
  server: SandboxServer,
  collection: string,
): readonly unknown[] {
  const database = new Database(join(gateway.dataDir, 'sandbox', 'sandbox.db'), { readonly: true });
  try {
    const rows: readonly unknown[] = database
      .prepare('SELECT json FROM document WHERE server = ? AND collection = ? ORDER BY place')
      .all(server, collection);
    return rows.map((row): unknown => JSON.parse(String(member(row, 'json'))));
  } finally {
    database.close();
  }
}

/**
 * Puts a document into the sandbox's file: what people do on a server's own pages, which the sandbox has not.
 * @param value null takes it out
 */
export function putSandboxDocument(
  gateway: GatewayProcess,
  server: SandboxServer,
  place: DocumentPlace,
  value: unknown,
): void {
  writeSandboxRow(gateway, server, place, value === null ? null : JSON.stringify(value));
}

/** Puts among a server's documents one without content: it fails wherever it reads them, as one with a damaged file does. */
export function damageSandboxDocuments(
  gateway: GatewayProcess,
  server: SandboxServer,
  collection: string,
): void {
  writeSandboxRow(gateway, server, [collection, DAMAGED], 'null');
}

/** Takes out what `damageSandboxDocuments` has put in. */
export function mendSandboxDocuments(
  gateway: GatewayProcess,
  server: SandboxServer,
  collection: string,
): void {
  writeSandboxRow(gateway, server, [collection, DAMAGED], null);
}

const DAMAGED = 'damaged';

type DocumentPlace = readonly [collection: string, key: string];

function writeSandboxRow(
  gateway: GatewayProcess,
  server: SandboxServer,
  [collection, key]: DocumentPlace,
  json: string | null,
): void {
  const database = new Database(join(gateway.dataDir, 'sandbox', 'sandbox.db'));
  try {
    database.pragma('busy_timeout = 5000');
    database
      .prepare('DELETE FROM document WHERE server = ? AND collection = ? AND key = ?')
      .run(server, collection, key);
    if (json === null) return;
    database
      .prepare('INSERT INTO document (server, collection, key, json) VALUES (?, ?, ?, ?)')
      .run(server, collection, key, json);
  } finally {
    database.close();
  }
}

/** What stands at a name within a value of unknown shape; undefined where there is nothing. */
export function member(value: unknown, ...names: readonly string[]): unknown {
  let found = value;
  for (const name of names) {
    found =
      typeof found === 'object' && found !== null
        ? Object.getOwnPropertyDescriptor(found, name)?.value
        : undefined;
  }
  return found;
}
