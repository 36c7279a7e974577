import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../start-failure.ts';

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
  if (!existsSync(file)) makeKey(file);
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  const key = readFileSync(file, 'utf8').trim();
  if (key.length < 40) {
    throw new StartFailure(
      `${file} is damaged. Put back a copy of it, or delete it to make a new one (everybody then has to sign in again), or set PLUGBOARD_SECRET.`,
    );
  }
  return key;
}

/** Under another name first: a disk that is full in the middle must not leave half a key under this one. */
function makeKey(file: string): void {
  const unfinished = `${file}.new`;
  const handle = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(handle, randomBytes(32).toString('base64'));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, file);
}
