import type { StoredPlugin } from '../model.ts';

/** The program that a plugin is to its provider: the administrator's choice goes before the plugin's own. */
export function clientIdOf({ config, manifest }: StoredPlugin): string | undefined {
  return textOf(config.oauth_client_id) ?? manifest?.oauthClientId;
}

/** In clear among the administrator's settings. */
export function clientSecretOf({ config }: StoredPlugin): string | undefined {
  return textOf(config.oauth_client_secret);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
