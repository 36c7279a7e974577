import type { UseQueryResult } from '@tanstack/react-query';
import { m } from '../messages/messages.js';
import { ServerError } from '../servers/server-error.tsx';
import type { SignedInServer } from '../servers/servers-query.ts';
import { useQueryError } from '../servers/use-query-error.ts';
import type { PluginDetail } from '../systems/system.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './connected-plugin.module.css';
import { PluginBody } from './plugin-body.tsx';

interface PluginOverviewProps {
  readonly server: SignedInServer;
  readonly plugin: UseQueryResult<PluginDetail>;
  readonly gone: boolean;
}

/** The main part of a plugin's page: what the server knows of it. */
export function PluginOverview({ server, plugin, gone }: PluginOverviewProps) {
  const failure = useQueryError(plugin);
  const error = gone ? null : failure;
  return (
    <>
      <div className={styles.notices}>
        {plugin.data && !plugin.data.named && <p className={styles.unnamed}>{m.plugin_unnamed()}</p>}
        {error && (
          <ServerError
            serverName={server.name}
            error={error}
            onRetry={() => void plugin.refetch()}
            retrying={plugin.isFetching}
          />
        )}
      </div>
      {plugin.data && <PluginBody serverId={server.id} plugin={plugin.data} />}
      {plugin.isPending && !error && !gone && (
        <Skeleton lines={8} shape="text" waitingFor={m.plugins_waiting({ servers: server.name })} />
      )}
    </>
  );
}
