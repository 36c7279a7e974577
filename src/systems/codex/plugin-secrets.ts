import { isJsonObject, listOf, own } from '../../api/json.ts';
import { isSecretName, MASK, maskAll, maskSecrets, maskSecretsInText } from '../../api/secrets.ts';

/** Fields whose names sound like a secret's and that hold none. */
const HARMLESS: readonly string[] = ['credentialDelivery', 'hasCredentials'];

/**
 * A plugin as it may be shown. Codex masks nothing: the values of `env` and `config.oauth_client_secret` come
 * in clear. upstream: Codex 2.2.0
 * @param plugin a `PluginDto` or `UserPluginDto`; untrusted
 */
export function withoutSecrets(plugin: unknown): unknown {
  if (!isJsonObject(plugin)) return maskSecrets(plugin);
  const entries = Object.entries(plugin).map(([name, value]) => [name, shown(name, value)] as const);
  return Object.fromEntries(entries);
}

function shown(name: string, value: unknown): unknown {
  if (HARMLESS.includes(name) && !isJsonObject(value) && !Array.isArray(value)) return value;
  if (name === 'env') return maskAll(value);
  if (name === 'args') return maskArguments(value);
  if (name === 'manifest') return manifestWithoutSecrets(value);
  return isSecretName(name) ? maskAll(value) : maskSecrets(value);
}

/** A manifest is written by the plugin's makers and names credentials; their values are elsewhere. */
function manifestWithoutSecrets(manifest: unknown): unknown {
  if (!isJsonObject(manifest)) return maskSecrets(manifest);
  const masked = maskSecrets(manifest);
  if (!isJsonObject(masked)) return masked;
  const required = own(manifest, 'requiredCredentials');
  const oauth = own(manifest, 'oauth');
  return {
    ...masked,
    ...(required === undefined ? {} : { requiredCredentials: listOf(required).map(describedCredential) }),
    ...(isJsonObject(oauth) ? { oauth: describedOAuth(oauth) } : {}),
  };
}

function describedCredential(field: unknown): unknown {
  if (!isJsonObject(field)) return maskAll(field);
  const names = ['key', 'label', 'description', 'required', 'sensitive', 'credentialType'];
  return Object.fromEntries(
    Object.entries(field).map(([name, value]) => [name, names.includes(name) ? value : maskSecrets(value)]),
  );
}

/** Addresses of the provider's pages; their names sound like secrets. */
const PROVIDER_ADDRESSES: readonly string[] = ['authorizationUrl', 'tokenUrl'];

function describedOAuth(oauth: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(oauth).map(([name, value]) => [
      name,
      PROVIDER_ADDRESSES.includes(name) ? value : isSecretName(name) ? maskAll(value) : maskSecrets(value),
    ]),
  );
}

/** The arguments of a command with the values of secret options masked (`--token=x`, `--token x`). */
export function maskArguments(args: unknown): readonly unknown[] {
  let secretFollows = false;
  return listOf(args).map((arg) => {
    if (typeof arg !== 'string') return maskSecrets(arg);
    const masked = secretFollows && !arg.startsWith('-') ? MASK : maskOption(arg);
    secretFollows = /^--?[^=\s]+$/.test(arg) && isSecretOption(arg);
    return masked;
  });
}

function maskOption(arg: string): string {
  const option = /^(--?[^=\s]+|[A-Za-z_]\w*)=/.exec(arg);
  if (option?.[1] !== undefined && isSecretOption(option[1])) return `${option[0]}${MASK}`;
  return maskSecretsInText(arg);
}

/** As an option, even a bare `--key` or `--pass` is followed by what opens something. */
function isSecretOption(name: string): boolean {
  return isSecretName(name) || /^--?(key|pass|pw|p)$/i.test(name);
}
