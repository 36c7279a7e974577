import { playedAt } from '../../accounts/providers.ts';
import type { Database } from '../database.ts';
import type { OAuthConfig } from '../model.ts';
import { type Program, type Programs, programOf } from '../program.ts';

/** The same programs, whose providers are played at an address of the sandbox. */
export function withAccountsAt(programs: Programs, accountsUrl: string): Programs {
  return new Map([...programs].map(([key, program]) => [key, moved(program, accountsUrl)]));
}

/**
 * Lets plugins that told their manifest before name today's address, since the port changes with each start: a real
 * provider keeps its own.
 */
export function moveAccounts({ plugins }: Database, programs: Programs): void {
  for (const plugin of plugins.all()) {
    const oauth = programOf(plugin, programs)?.manifest.visible.oauth;
    const { manifest } = plugin;
    if (!oauth || !manifest?.visible.oauth) continue;
    if (manifest.visible.oauth.authorizationUrl === oauth.authorizationUrl) continue;
    plugins.put(plugin.id, { ...plugin, manifest: { ...manifest, visible: { ...manifest.visible, oauth } } });
  }
}

function moved(program: Program, accountsUrl: string): Program {
  const { manifest } = program;
  const { oauth } = manifest.visible;
  if (!oauth) return program;
  const visible = { ...manifest.visible, oauth: movedConfig(oauth, accountsUrl) };
  return { ...program, manifest: { ...manifest, visible } };
}

function movedConfig(oauth: OAuthConfig, accountsUrl: string): OAuthConfig {
  const { authorizationUrl, tokenUrl, userInfoUrl } = oauth;
  return {
    ...oauth,
    authorizationUrl: playedAt(authorizationUrl, accountsUrl),
    tokenUrl: playedAt(tokenUrl, accountsUrl),
    ...(userInfoUrl !== undefined && { userInfoUrl: playedAt(userInfoUrl, accountsUrl) }),
  };
}
