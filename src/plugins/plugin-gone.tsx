import { Link } from 'react-router';
import { plainLine, shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import type { SignedInServer } from '../servers/servers-query.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { MeasuredTime } from '../ui/relative-time.tsx';

const LONGEST_ID = 80;

/** Says above what was last known of a plugin that its server does not have it any more. */
export function PluginGoneNotice({
  server,
  readAt,
}: {
  readonly server: SignedInServer;
  readonly readAt: number;
}) {
  return (
    <Notice
      severity="warning"
      urgent
      title={m.plugin_gone_now({ server: server.name })}
      actions={<PluginsLink server={server} />}
    >
      {m.plugin_gone_known()} <MeasuredTime time={readAt} />.
    </Notice>
  );
}

/** For the address of a plugin that its server does not have. */
export function PluginGone({
  server,
  pluginId,
}: {
  readonly server: SignedInServer;
  readonly pluginId: string;
}) {
  return (
    <EmptyState
      title={m.plugin_gone({ plugin: shorten(plainLine(pluginId), LONGEST_ID), server: server.name })}
      action={<PluginsLink server={server} />}
    >
      {m.plugin_gone_why()}
    </EmptyState>
  );
}

function PluginsLink({ server }: { readonly server: SignedInServer }) {
  return <Link to={`/plugins?server=${encodeURIComponent(server.id)}`}>{m.plugin_gone_next()}</Link>;
}
