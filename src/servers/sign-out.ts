import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeError } from '../api/describe-error.ts';
import { gatewayClient } from '../api/gateway.ts';
import { signOut } from '../api/generated/gateway/sdk.gen.ts';
import { m } from '../messages/messages.js';
import { focusHeading } from '../ui/focus-heading.ts';
import { notify } from '../ui/notify.ts';
import { type Server, serversOptions } from './servers-query.ts';
import { forgetSignIns } from './session-watch.ts';
import { tellOtherTabs } from './sign-in-channel.ts';

/** Signs out of a server and forgets all that the browser's tabs know of it. */
export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (server: Server) =>
      signOut({
        client: gatewayClient,
        path: { server: server.id },
        throwOnError: true,
        headers: { 'X-Plugboard': '1' },
      }),
    onSuccess: async (_answer, server) => {
      forgetSignIns(cache, [server.id]);
      tellOtherTabs({ what: 'signed-out', servers: [server.id] });
      focusHeading();
      notify({ severity: 'success', title: m.signed_out({ server: server.name }) });
      await cache.invalidateQueries({ queryKey: serversOptions().queryKey });
    },
    onError: tellFailure,
  });
}

/** Signs out of several servers, each for itself: one that fails is told, and leaves the others signed out. */
export function useSignOutOfAll() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (servers: readonly Server[]) => {
      const outcomes = await Promise.allSettled(
        servers.map((server) =>
          signOut({
            client: gatewayClient,
            path: { server: server.id },
            throwOnError: true,
            headers: { 'X-Plugboard': '1' },
          }),
        ),
      );
      return servers.map((server, place) => ({ server, outcome: outcomes[place] }));
    },
    onSuccess: async (all) => {
      const done = all
        .filter(({ outcome }) => outcome?.status === 'fulfilled')
        .map(({ server }) => server.id);
      forgetSignIns(cache, done);
      tellOtherTabs({ what: 'signed-out', servers: done });
      focusHeading();
      if (done.length > 0) notify({ severity: 'success', title: m.signed_out_all({ count: done.length }) });
      for (const { server, outcome } of all) {
        if (outcome?.status === 'rejected') tellFailure(outcome.reason, server);
      }
      await cache.invalidateQueries({ queryKey: serversOptions().queryKey });
    },
  });
}

function tellFailure(error: unknown, server: Server): void {
  const { title, whatToDo } = describeError(error, server.name);
  notify({ severity: 'error', title, message: whatToDo });
}
