/** What stands where a secret was. */
export const MASK = '••••••';

const SECRET_WORDS: ReadonlySet<string> = new Set([
  'secret',
  'secrets',
  'password',
  'passwd',
  'passphrase',
  'pwd',
  'token',
  'tokens',
  'apikey',
  'key',
  'keys',
  'credential',
  'credentials',
  'authorization',
  'auth',
  'cookie',
  'private',
  'bearer',
  'jwt',
]);

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Whether something of this name may hold a secret. Errs on the side of yes: a masked harmless value costs a
 * look at the server itself, a shown secret costs the secret. A bare `key` names things more often than it
 * opens them, so it counts only as a part of a longer name (`api_key`, `privateKey`).
 */
export function isSecretName(name: string): boolean {
  const words = name
    .normalize('NFKC')
    // What cannot be seen would split or disguise a word.
    .replace(INVISIBLE, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  if (words.length === 1 && (words[0] === 'key' || words[0] === 'keys' || words[0] === 'private'))
    return false;
  return words.some(
    (word) => SECRET_WORDS.has(word) || /(secret|password|passwd|token|apikey|credential)s?$/.test(word),
  );
}

const DEEPEST = 40;

/**
 * A copy of a JSON value in which the values of secret names are masked, at any depth. `null`, `true`, `false`
 * and empty strings under such a name are kept: they tell that nothing is stored, or a setting that is not
 * itself the secret (`tokenRefresh: true`). Of an address, what is secret in it is masked.
 */
export function maskSecrets(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((item) => maskSecrets(item, depth + 1));
  if (typeof value === 'string') return maskSecretsInAddress(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      isSecretName(name) ? maskAll(inner, depth + 1) : maskSecrets(inner, depth + 1),
    ]),
  );
}

/** A copy in which texts and numbers are masked, and the shape kept: what is set stays visible, its value not. */
export function maskAll(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return '…';
  if (typeof value === 'string') return value === '' ? '' : MASK;
  if (typeof value === 'number') return MASK;
  if (Array.isArray(value)) return value.map((item) => maskAll(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskAll(inner, depth + 1)]));
}

/** A whole web address: its beginning, who signs in, what follows up to the query, the query, the fragment. */
const ADDRESS = /^(\s*[a-z][a-z\d+.-]*:\/\/)(?:[^\s/?#@]*@)?([^\s?#]*)(\?[^\s#]*)?(#\S*)?\s*$/i;
/** What opens an address that was signed, besides what is called a secret anywhere. */
const SIGNATURE = /^(?:key|keys|private|sig|sign|code|pass|.*signature|.*hmac)$/i;

/**
 * A web address in which the name and password of a sign-in, and the values of parameters that look like secrets, are
 * masked. Any other text is given back as it is.
 */
export function maskSecretsInAddress(text: string): string {
  const [, beginning, rest = '', query = '', fragment = ''] = ADDRESS.exec(text) ?? [];
  if (beginning === undefined) return text;
  const signsIn = /^\s*[a-z][a-z\d+.-]*:\/\/[^\s/?#@]*@/i.test(text);
  const masked = `${beginning}${signsIn ? `${MASK}@` : ''}${rest}${maskParameters(query)}${maskParameters(fragment)}`;
  return masked === text.trim() ? text : masked;
}

/** `?a=b&token=c` with the secret values masked; all else as it was written. */
function maskParameters(part: string): string {
  return part.replace(/([?#&;])([^=&;#?]+)=([^&;]+)/g, (whole, before: string, name: string) => {
    const plain = decoded(name);
    return isSecretName(plain) || SIGNATURE.test(plain) ? `${before}${name}=${MASK}` : whole;
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Masks what looks like a credential in running text (an error page that echoes a header, for example). */
export function maskSecretsInText(text: string): string {
  return text
    .replace(/\b(bearer|token|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${MASK}`)
    .replace(/\b(codex_[\w-]+|inv-[\w-]{8,}|eyJ[\w-]+\.[\w-]+\.[\w-]*)/g, MASK)
    .replace(
      /(["']?\b[\w-]*(?:secret|password|passwd|token|api[_-]?key|credential)[\w-]*["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;&}]+)/gi,
      `$1${MASK}`,
    );
}
