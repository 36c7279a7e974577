import { serverPath } from '../lib/server-address.ts';
import { m } from '../messages/messages.js';
import type { ServerPartProps } from '../servers/server-part.ts';
import { ScopeSettings } from './scope-settings.tsx';

/** The settings of a server that its plugins depend on, as a part of its page. */
export function ServerSettings({ server, connected }: ServerPartProps) {
  const scope = connected.settings?.server;
  if (!scope) return null;
  return (
    <ScopeSettings
      server={server}
      scope={scope}
      pluginId=""
      pluginName={server.name}
      place={{ id: 'server-settings', path: serverPath(server.id, 'switches'), none: m.settings_none }}
    />
  );
}
