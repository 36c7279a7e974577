import { Link } from 'react-router';
import { pluginPath } from '../lib/plugin-address.ts';
import { m } from '../messages/messages.js';
import { EmptyState } from '../ui/empty-state.tsx';
import type { PluginPartProps } from './plugin-parts.tsx';

interface NotForThisPersonProps extends Pick<PluginPartProps, 'server' | 'pluginId'> {
  readonly title: (about: { readonly server: string }) => string;
}

/** What the address of a part says that this server does not offer, or not to this person. */
export function NotForThisPerson({ server, pluginId, title }: NotForThisPersonProps) {
  return (
    <EmptyState
      title={title({ server: server.name })}
      action={<Link to={pluginPath(server.id, pluginId)}>{m.settings_to_overview()}</Link>}
    >
      {m.plugin_part_not_shown_why()}
    </EmptyState>
  );
}
