import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type Database from 'libsql';
import * as v from 'valibot';
import { type SignInMethod, signInMethods } from '../config/system.ts';
import { isWriteFailure, sqliteCode } from '../data-folder/sqlite-error.ts';
import { inTransaction } from '../data-folder/transaction.ts';
import { GatewayError } from '../errors.ts';
import type { UpstreamTokens, UpstreamUser } from '../sign-in/provider.ts';
import { type OutageLog, Unwritten } from './unwritten.ts';
import type { Vault } from './vault.ts';

/** Milliseconds for which requests in flight may still use the cookie that a sign-in has just replaced. */
const graceTime = 15_000;
/** Milliseconds between two notes that a session was used: not every request needs to write. */
const touchInterval = 30_000;

/** One sign-in to one server. */
export interface StoredSignIn {
  readonly id: string;
  readonly sessionId: string;
  readonly serverId: string;
  /** The identity of the server that the tokens were made for; see ServerSettings. */
  readonly identity: string;
  readonly method: SignInMethod;
  readonly user: UpstreamUser;
  /** Milliseconds since 1970. */
  readonly signedInAt: number;
  readonly expiresAt: number;
  readonly tokens: UpstreamTokens;
}

/** A browser with a valid cookie, and the sign-ins that this cookie gives access to. */
export interface Visit {
  readonly sessionId: string;
  readonly signIns: readonly StoredSignIn[];
}

export type NewSignIn = Pick<StoredSignIn, 'serverId' | 'identity' | 'method' | 'user' | 'tokens'>;

export interface SessionTimes {
  /** Milliseconds. */
  readonly sessionIdle: number;
  readonly sessionAbsolute: number;
}

const tokensShape = v.object({
  access: v.string(),
  scheme: v.picklist(['bearer', 'api-key', 'token']),
  refresh: v.exactOptional(v.string()),
  name: v.exactOptional(v.string()),
  revocable: v.boolean(),
});

const signInRow = v.object({
  id: v.string(),
  session_id: v.string(),
  server_id: v.string(),
  identity: v.string(),
  method: v.picklist(signInMethods),
  user_name: v.string(),
  display_name: v.nullable(v.string()),
  signed_in_at: v.number(),
  expires_at: v.number(),
  tokens: v.string(),
});

const cookieRow = v.object({
  session_id: v.string(),
  last_seen_at: v.number(),
  grace_ends_at: v.nullable(v.number()),
  grace_sign_ins: v.nullable(v.string()),
});

/** All that is stored for a cookie, whether it is still in force or not. */
interface StoredVisit {
  readonly row: v.InferOutput<typeof cookieRow>;
  readonly signIns: readonly StoredSignIn[];
}

/**
 * The sessions of browsers and their sign-ins, in SQLite. A cookie is 256 random bits, of which only the
 * SHA-256 is kept; its value changes with every sign-in. Tokens are encrypted. While the disk takes nothing, all
 * but new sign-ins goes on from memory.
 */
export class SessionStore {
  readonly #database: Database.Database;
  readonly #vault: Vault;
  readonly #times: () => SessionTimes;
  readonly #now: () => number;
  readonly #unwritten: Unwritten;
  /**
   * What was read since the last write, by the hash of the cookie: a page's many requests read the database once.
   * Nobody else writes it (the data folder is this process's own), and every write of ours empties this, so that it
   * never knows anything that is no longer so.
   */
  readonly #known = new Map<string, StoredVisit>();
  readonly #endings = new Set<(signInId: string) => void>();

  constructor(
    database: Database.Database,
    vault: Vault,
    times: () => SessionTimes,
    log: OutageLog,
    now: () => number = Date.now,
  ) {
    this.#database = database;
    this.#vault = vault;
    this.#times = times;
    this.#now = now;
    this.#unwritten = new Unwritten(log);
  }

  /**
   * Who comes with this cookie. A cookie that was replaced less than 15 s ago still serves requests that only
   * read, and only for the sign-ins of then: they may have been in flight.
   * @returns undefined for an unknown, replaced or ended one.
   */
  visit(cookie: string | undefined, use: 'read' | 'write'): Visit | undefined {
    const stored = cookie === undefined ? undefined : this.#storedVisit(hashOf(cookie));
    if (stored === undefined) return undefined;
    const { row } = stored;
    const now = this.#now();
    const lastSeen = this.#unwritten.seen.get(row.session_id) ?? row.last_seen_at;
    if (lastSeen + this.#times().sessionIdle <= now) return undefined;
    const signIns = stored.signIns.filter((signIn) => signIn.expiresAt > now);
    if (row.grace_ends_at !== null) {
      if (use === 'write' || row.grace_ends_at <= now) return undefined;
      const allowed = v.parse(v.array(v.string()), JSON.parse(row.grace_sign_ins ?? '[]'));
      return {
        sessionId: row.session_id,
        signIns: signIns.filter((signIn) => allowed.includes(signIn.id)),
      };
    }
    if (signIns.length === 0) return undefined;
    if (lastSeen + touchInterval <= now) {
      this.#writeOrKeep(
        () => this.#touch(row.session_id, now),
        () => this.#unwritten.seen.set(row.session_id, now),
      );
    }
    return { sessionId: row.session_id, signIns };
  }

  /**
   * Adds a sign-in to the session of this cookie, or to a new one, and replaces the cookie.
   * @param lifetime milliseconds after which the sign-in ends in any case.
   * @returns the new cookie's value, and the sign-in to the same server that it replaced.
   * @throws GatewayError `cannot-store`, and nothing is changed.
   */
  add(
    cookie: string | undefined,
    made: NewSignIn,
    lifetime = this.#times().sessionAbsolute,
  ): { readonly cookie: string; readonly signIn: StoredSignIn; readonly replaced: StoredSignIn | undefined } {
    const visit = this.visit(cookie, 'write');
    const now = this.#now();
    const signIn: StoredSignIn = {
      ...made,
      id: randomUUID(),
      sessionId: visit?.sessionId ?? randomUUID(),
      signedInAt: now,
      expiresAt: now + lifetime,
    };
    const replaced = visit?.signIns.find((earlier) => earlier.serverId === made.serverId);
    const nextCookie = randomBytes(32).toString('base64url');
    const write = () => {
      if (visit === undefined) {
        this.#database
          .prepare('INSERT INTO session (id, last_seen_at) VALUES (?, ?)')
          .run(signIn.sessionId, now);
      } else {
        this.#retireCookie(visit, replaced, now);
        this.#touch(visit.sessionId, now);
        // Also one that is expired, which `visit` does not show.
        this.#database
          .prepare('DELETE FROM sign_in WHERE session_id = ? AND server_id = ?')
          .run(visit.sessionId, made.serverId);
      }
      this.#insert(signIn);
      this.#database
        .prepare('INSERT INTO cookie (hash, session_id) VALUES (?, ?)')
        .run(hashOf(nextCookie), signIn.sessionId);
    };
    this.#writeOrKeep(write, (error) => {
      throw cannotStore(error);
    });
    if (replaced !== undefined) this.#tellEnded(replaced);
    return { cookie: nextCookie, signIn, replaced };
  }

  /** Calls back with the id of each sign-in that is over, however it came to that. */
  onEnded(listener: (signInId: string) => void): void {
    this.#endings.add(listener);
  }

  #tellEnded({ id }: StoredSignIn): void {
    for (const listener of this.#endings) listener(id);
  }

  /** The sign-in as it is stored now; undefined when it is gone. */
  find(signInId: string): StoredSignIn | undefined {
    const row: unknown = this.#database.prepare('SELECT * FROM sign_in WHERE id = ?').get(signInId);
    return row === undefined ? undefined : this.#readSignIn(row);
  }

  /** @returns false when the sign-in is gone: the tokens are then nobody's. */
  updateTokens(signIn: StoredSignIn, tokens: UpstreamTokens): boolean {
    if (this.find(signIn.id) === undefined) return false;
    const sealed = this.#vault.seal(JSON.stringify(tokens), bindingOf(signIn.id, signIn.identity));
    this.#writeOrKeep(
      () => this.#writeTokens(signIn.id, sealed),
      () => this.#unwritten.tokens.set(signIn.id, sealed),
    );
    return true;
  }

  /** Removes a sign-in, and the session when it was its last. */
  remove(signIn: StoredSignIn): { readonly sessionEnded: boolean } {
    this.#writeOrKeep(
      () => this.#erase(signIn.id, signIn.sessionId),
      () => this.#unwritten.removed.set(signIn.id, signIn.sessionId),
    );
    this.#tellEnded(signIn);
    return { sessionEnded: this.#signInsOf(signIn.sessionId).length === 0 };
  }

  /**
   * Removes what has ended: sessions by their idle time, sign-ins by their absolute time, cookies by their grace.
   * @returns the sign-ins that were removed, so that their tokens can be revoked; none while the disk takes nothing.
   */
  sweep(): readonly StoredSignIn[] {
    const now = this.#now();
    const idleSince = now - this.#times().sessionIdle;
    let ended: readonly StoredSignIn[] = [];
    const write = () => {
      const rows: unknown[] = this.#database
        .prepare(
          `SELECT sign_in.* FROM sign_in JOIN session ON session.id = sign_in.session_id
           WHERE sign_in.expires_at <= ? OR session.last_seen_at <= ?`,
        )
        .all(now, idleSince);
      ended = rows.flatMap((row) => this.#readSignIn(row) ?? []);
      this.#database.prepare('DELETE FROM sign_in WHERE expires_at <= ?').run(now);
      this.#database
        .prepare(
          `DELETE FROM session WHERE last_seen_at <= ?
           OR NOT EXISTS (SELECT 1 FROM sign_in WHERE session_id = session.id)`,
        )
        .run(idleSince);
      this.#database.prepare('DELETE FROM cookie WHERE grace_ends_at <= ?').run(now);
    };
    this.#writeOrKeep(write, () => {
      ended = [];
    });
    for (const signIn of ended) this.#tellEnded(signIn);
    return ended;
  }

  /** Leaves the database as one whole file where the disk lets it, in which nothing of what was removed is left. */
  close(): void {
    this.#writeOrKeep(
      () => undefined,
      () => undefined,
    );
    try {
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      // What is beside the file is read at the next start.
      if (!isWriteFailure(error)) throw error;
    } finally {
      this.#database.close();
    }
  }

  /**
   * Writes all or nothing, and with it what was kept earlier.
   * @param keep what is done instead when the disk takes nothing.
   */
  #writeOrKeep(write: () => void, keep: (error: unknown) => void): void {
    try {
      inTransaction(this.#database, () => {
        this.#writeUnwritten();
        write();
      });
    } catch (error) {
      if (!isWriteFailure(error)) throw error;
      this.#unwritten.failed(error);
      keep(error);
      return;
    } finally {
      this.#known.clear();
    }
    this.#unwritten.worked();
  }

  #writeUnwritten(): void {
    const { seen, tokens, removed } = this.#unwritten;
    for (const [sessionId, at] of seen) this.#touch(sessionId, at);
    for (const [signInId, sealed] of tokens) this.#writeTokens(signInId, sealed);
    for (const [signInId, sessionId] of removed) this.#erase(signInId, sessionId);
  }

  #touch(sessionId: string, at: number): void {
    this.#database.prepare('UPDATE session SET last_seen_at = ? WHERE id = ?').run(at, sessionId);
  }

  #writeTokens(signInId: string, sealed: string): void {
    this.#database.prepare('UPDATE sign_in SET tokens = ? WHERE id = ?').run(sealed, signInId);
  }

  #erase(signInId: string, sessionId: string): void {
    this.#database.prepare('DELETE FROM sign_in WHERE id = ?').run(signInId);
    this.#database
      .prepare('DELETE FROM session WHERE id = ? AND NOT EXISTS (SELECT 1 FROM sign_in WHERE session_id = ?)')
      .run(sessionId, sessionId);
  }

  /** Leaves the cookie in force to requests in flight; older ones end at once. */
  #retireCookie(visit: Visit, replaced: StoredSignIn | undefined, now: number): void {
    const kept = visit.signIns.filter((signIn) => signIn !== replaced).map((signIn) => signIn.id);
    this.#database
      .prepare('DELETE FROM cookie WHERE session_id = ? AND (grace_ends_at IS NOT NULL OR ?)')
      .run(visit.sessionId, kept.length === 0 ? 1 : 0);
    this.#database
      .prepare('UPDATE cookie SET grace_ends_at = ?, grace_sign_ins = ? WHERE session_id = ?')
      .run(now + graceTime, JSON.stringify(kept), visit.sessionId);
  }

  #insert(signIn: StoredSignIn): void {
    const sealed = this.#vault.seal(JSON.stringify(signIn.tokens), bindingOf(signIn.id, signIn.identity));
    this.#database
      .prepare(
        `INSERT INTO sign_in (id, session_id, server_id, identity, method, user_name, display_name,
           signed_in_at, expires_at, tokens) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        signIn.id,
        signIn.sessionId,
        signIn.serverId,
        signIn.identity,
        signIn.method,
        signIn.user.name,
        signIn.user.displayName ?? null,
        signIn.signedInAt,
        signIn.expiresAt,
        sealed,
      );
  }

  #storedVisit(hash: string): StoredVisit | undefined {
    const known = this.#known.get(hash);
    if (known !== undefined) return known;
    const row = this.#cookieRow(hash);
    if (row === undefined) return undefined;
    const read = { row, signIns: this.#signInsOf(row.session_id) };
    this.#known.set(hash, read);
    return read;
  }

  #cookieRow(hash: string): v.InferOutput<typeof cookieRow> | undefined {
    const row: unknown = this.#database
      .prepare(
        `SELECT cookie.session_id, last_seen_at, grace_ends_at, grace_sign_ins
         FROM cookie JOIN session ON session.id = cookie.session_id WHERE hash = ?`,
      )
      .get(hash);
    return row === undefined ? undefined : v.parse(cookieRow, row);
  }

  #signInsOf(sessionId: string): StoredSignIn[] {
    const rows: unknown[] = this.#database
      .prepare('SELECT * FROM sign_in WHERE session_id = ? ORDER BY rowid')
      .all(sessionId);
    return rows.flatMap((row) => this.#readSignIn(row) ?? []);
  }

  /** @returns undefined when it has ended, or its tokens cannot be opened: the key is another one than then. */
  #readSignIn(row: unknown): StoredSignIn | undefined {
    const read = v.parse(signInRow, row);
    if (this.#unwritten.removed.has(read.id)) return undefined;
    const sealed = this.#unwritten.tokens.get(read.id) ?? read.tokens;
    const opened = this.#vault.open(sealed, bindingOf(read.id, read.identity));
    if (opened === undefined) return undefined;
    return {
      id: read.id,
      sessionId: read.session_id,
      serverId: read.server_id,
      identity: read.identity,
      method: read.method,
      user: {
        name: read.user_name,
        ...(read.display_name === null ? {} : { displayName: read.display_name }),
      },
      signedInAt: read.signed_in_at,
      expiresAt: read.expires_at,
      tokens: v.parse(tokensShape, JSON.parse(opened)),
    };
  }
}

function cannotStore(error: unknown): GatewayError {
  return new GatewayError(
    'cannot-store',
    'The gateway cannot store the sign-in: the disk of its data folder is full, read-only or failing. Nothing was changed.',
    { cause: error, details: { reason: sqliteCode(error) ?? 'unknown' } },
  );
}

function hashOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('hex');
}

function bindingOf(signInId: string, identity: string): string {
  return `${signInId} ${identity}`;
}
