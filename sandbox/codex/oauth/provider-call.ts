import * as v from 'valibot';
import type { OAuthTokens, StoredPlugin } from '../model.ts';
import { clientIdOf, clientSecretOf } from './client.ts';

const TIMEOUT_MS = 30_000;

const Tokens = v.object({
  access_token: v.string(),
  refresh_token: v.nullish(v.string()),
  expires_in: v.nullish(v.number()),
  scope: v.nullish(v.string()),
});

/**
 * Asks a plugin's provider for tokens.
 * @throws Error with the provider's own words
 */
export async function askForTokens(
  plugin: StoredPlugin,
  fields: Readonly<Record<string, string>>,
  now: () => Date,
): Promise<OAuthTokens> {
  const clientId = clientIdOf(plugin) ?? '';
  const secret = clientSecretOf(plugin);
  const form = { ...fields, client_id: clientId, ...(secret !== undefined && { client_secret: secret }) };
  const answer = await fetch(plugin.manifest?.visible.oauth?.tokenUrl ?? '', {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  const tokens = v.parse(Tokens, JSON.parse(text));
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds, scope } = tokens;
  return {
    accessToken,
    ...(refreshToken != null && { refreshToken }),
    ...(seconds != null && { expiresAt: new Date(now().getTime() + seconds * 1000).toISOString() }),
    ...(scope != null && { scope }),
  };
}
