import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const keyFileName = 'secret.key';
const nonceLength = 12;
const tagLength = 16;

/** Encrypts what the gateway must keep secret at rest: AES-256-GCM, bound to what it belongs to. */
export class Vault {
  readonly #key: Buffer;

  /** @param secret key material with at least 256 bits of entropy. */
  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'plugboard session store 1', 32));
  }

  /**
   * @param binding what the text belongs to; `open` needs the same, so that rows cannot be swapped.
   * @returns base64.
   */
  seal(text: string, binding: string): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    cipher.setAAD(Buffer.from(binding));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** @returns undefined when it was sealed with another key or for something else, or was tampered with. */
  open(sealed: string, binding: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64');
    if (bytes.length < nonceLength + tagLength) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(binding));
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    try {
      return Buffer.concat([
        decipher.update(bytes.subarray(nonceLength + tagLength)),
        decipher.final(),
      ]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}

/**
 * The vault of a data folder: its key comes from the operator's secret, else from a file in the folder that is
 * made when it is missing and that only its owner may read.
 */
export function openVault(dataDir: string, secret: string | undefined): Vault {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return new Vault(secret ?? readOrMakeKey(join(dataDir, keyFileName)));
}

function readOrMakeKey(file: string): string {
  try {
    // Fails when it exists, so that two processes that start at once agree on one key.
    const handle = openSync(file, 'wx', 0o600);
    const key = randomBytes(32).toString('base64');
    writeSync(handle, key);
    closeSync(handle);
    return key;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  const key = readFileSync(file, 'utf8').trim();
  if (key.length < 40) {
    throw new Error(
      `${file} is damaged; delete it to make a new one (everybody has to sign in again), or set PLUGBOARD_SECRET.`,
    );
  }
  return key;
}
