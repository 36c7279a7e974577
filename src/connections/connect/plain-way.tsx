import { refusalOf } from '../../systems/refusal.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toApiError } from '../../api/api-error.ts';
import { tellHappening } from '../../lib/happenings.ts';
import { m } from '../../messages/messages.js';
import { ServerError } from '../../servers/server-error.tsx';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { Allowed } from '../../systems/system.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import styles from './connect.module.css';
import { type ConnectionOf, readConnectionAgain } from './connection-work.ts';

/** Makes a connection that needs no account, or one that asks for its account when it is there. */
export function PlainWay({ allowed, ...of }: ConnectionOf & { readonly allowed: Allowed }) {
  const { server, facet, connection } = of;
  const { pluginId, name } = connection;
  const cache = useQueryClient();
  const making = useMutation({
    mutationKey: ['make-connection', server.id, pluginId],
    mutationFn: async () => {
      const work = { serverId: server.id, what: () => m.connect_plain_work({ plugin: name }) };
      try {
        await onceSignedIn(work, () => facet.make(pluginId));
      } catch (error) {
        // Another page has made it.
        if (toApiError(error).kind !== 'conflict') throw error;
      }
      const now = await readConnectionAgain(cache, facet, pluginId);
      if (now?.connected) tellHappening({ name: 'connected', server: server.id, plugin: pluginId });
    },
  });
  const error = making.error === null ? null : toApiError(making.error);
  return (
    <div className={styles.ways}>
      <ActionButton main refused={refusalOf(allowed)} busy={making.isPending} onPress={() => making.mutate()}>
        {m.connect_plain()}
      </ActionButton>
      {error && error.kind !== 'cancelled' && <ServerError serverName={server.name} error={error} />}
    </div>
  );
}
