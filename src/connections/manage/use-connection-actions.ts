import { type QueryClient, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Text } from '../../lib/facts.ts';
import { tellHappening } from '../../lib/happenings.ts';
import { m } from '../../messages/messages.js';
import { tellFailure } from '../../servers/tell-failure.ts';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { ConnectionDetail, TakenSettings } from '../../systems/connections.ts';
import { notify } from '../../ui/notify.ts';
import { type ConnectionOf, readConnectionAgain } from '../connect/connection-work.ts';
import { dropKeptSettings, keepSettings } from './kept-settings.ts';
import { makeAnew, removeIfThere, type SettingsKeep } from './make-anew.ts';

export type ConnectionActionId = 'switchOff' | 'switchOnAgain' | 'disconnect' | 'putBack';

interface ConnectionAction {
  /** What is done, for the list of what waits for a sign-in. */
  readonly work: (about: { readonly plugin: string }) => string;
  readonly done: (about: { readonly plugin: string }) => string;
  readonly notDone: (about: { readonly plugin: string }) => string;
  readonly failed: (about: { readonly plugin: string }) => string;
  /** Whether the server says afterwards that it is so; null stands for no connection that it knows of. */
  readonly isDone: (now: ConnectionDetail | null) => boolean;
  readonly act: (of: ConnectionOf, taken: TakenSettings | null) => Promise<void>;
}

const ACTIONS: Readonly<Record<ConnectionActionId, ConnectionAction>> = {
  switchOff: {
    work: m.manage_off_work,
    done: m.manage_off_done,
    notDone: m.manage_off_not_done,
    failed: m.manage_off_failed,
    isDone: (now) => now?.state.kind === 'off',
    act: ({ facet, connection }) => facet.switchOff(connection.pluginId),
  },
  switchOnAgain: {
    work: m.manage_on_work,
    done: m.manage_on_done,
    notDone: m.manage_on_not_done,
    failed: m.manage_on_failed,
    isDone: (now) => now !== null && now.exists && now.state.kind !== 'off',
    act: (of) => makeAnew(of.facet, of.connection.pluginId, keepOf(of)),
  },
  disconnect: {
    work: m.manage_disconnect_work,
    done: m.manage_disconnect_done,
    notDone: m.manage_disconnect_not_done,
    failed: m.manage_disconnect_failed,
    isDone: (now) => now === null || !now.exists,
    act: ({ facet, connection }) => removeIfThere(facet, connection.pluginId),
  },
  putBack: {
    work: m.manage_put_back_work,
    done: m.manage_put_back_done,
    notDone: m.manage_put_back_failed,
    failed: m.manage_put_back_failed,
    isDone: (now) => now?.exists === true,
    act: async (of, taken) => {
      if (!taken) return;
      await of.facet.putBackSettings(of.connection.pluginId, taken);
      keepOf(of).drop();
    },
  },
};

function keepOf({ server, connection: { pluginId } }: ConnectionOf): SettingsKeep {
  return {
    keep: (taken) => keepSettings({ serverId: server.id, user: server.session.user.name, pluginId, taken }),
    drop: () => dropKeptSettings(server.id, pluginId),
  };
}

interface ActionRequest {
  readonly id: ConnectionActionId;
  readonly taken: TakenSettings | null;
}

/**
 * Gives the function that does something with a connection, and whether anything is being done, wherever it was begun.
 * The connection is read again afterwards, and what the server says then is told.
 */
export function useConnectionActions(of: ConnectionOf) {
  const { server, facet, connection } = of;
  const { pluginId, name } = connection;
  const cache = useQueryClient();
  const mutationKey = ['manage-connection', server.id, pluginId];
  const about = { plugin: name };
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: async ({ id, taken }: ActionRequest) => {
      const { act, work } = ACTIONS[id];
      const what: Text = () => work(about);
      await onceSignedIn({ serverId: server.id, what }, () => act(of, taken));
      return onceSignedIn({ serverId: server.id, what }, () => readConnectionAgain(cache, facet, pluginId));
    },
    onSuccess: (now, { id }) => {
      const { isDone, done, notDone } = ACTIONS[id];
      if (!isDone(now)) {
        notify({ severity: 'warning', title: notDone(about), message: m.manage_accepted_but() });
        return;
      }
      if (id === 'disconnect') tellHappening({ name: 'disconnected', server: server.id, plugin: pluginId });
      const connect = id === 'switchOnAgain' && now !== null && !now.connected;
      notify({
        severity: 'success',
        title: done(about),
        ...(connect && { message: m.manage_on_connect_next() }),
      });
    },
    onError: (thrown, { id }) => {
      tellFailure(thrown, server, ACTIONS[id].failed(about));
      void refresh(cache, of);
    },
  });
  const busy = useIsMutating({ mutationKey, exact: true }) > 0;
  return {
    run: (id: ConnectionActionId, taken: TakenSettings | null = null) => mutate({ id, taken }),
    busy,
  };
}

async function refresh(cache: QueryClient, { facet, connection }: ConnectionOf): Promise<void> {
  await readConnectionAgain(cache, facet, connection.pluginId).catch(() => undefined);
}
