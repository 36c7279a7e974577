import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { toApiError } from '../../api/api-error.ts';
import { presentTime } from '../../lib/clock.ts';
import { m } from '../../messages/messages.js';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { HealthFacet } from '../../systems/health.ts';
import type { Plugin } from '../../systems/system.ts';
import { notify } from '../../ui/notify.ts';
import { keepTest, type KeptTest } from './kept-tests.ts';
import { tellFailure } from '../../servers/tell-failure.ts';
import { readHealthAgain } from './read-health-again.ts';

type Tested = Pick<Plugin, 'id' | 'name'>;

/**
 * Gives the function that tests a plugin, and whether a test is under way, wherever that was begun. What it comes to is
 * kept, also when the page is left meanwhile: then it is told besides.
 * @param isShown whether the page is shown that has the result
 */
export function usePluginTest(
  server: SignedInServer,
  health: HealthFacet,
  plugin: Tested,
  isShown: () => boolean,
) {
  const cache = useQueryClient();
  const mutationKey = ['test', server.id, plugin.id];
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: () => testOnce(server, health, plugin),
    onSuccess: async (test) => {
      keepTest({ server: server.id, user: server.session.user.name, plugin: plugin.id }, test);
      if (!isShown()) tellTest(plugin, test);
      await readHealthAgain(cache, health, plugin.id);
    },
    onError: async (thrown) => {
      tellFailure(thrown, server, m.test_failed_to_run({ plugin: plugin.name }));
      await readHealthAgain(cache, health, plugin.id);
    },
  });
  return { test: () => mutate(), testing: useIsMutating({ mutationKey, exact: true }) > 0 };
}

/** @throws ApiError when it is certain that there was no test */
async function testOnce(server: SignedInServer, health: HealthFacet, plugin: Tested): Promise<KeptTest> {
  const work = { serverId: server.id, what: () => m.test_work({ plugin: plugin.name }) };
  return onceSignedIn(work, async () => {
    const at = presentTime();
    const begun = performance.now();
    const waited = () => Math.round(performance.now() - begun);
    try {
      const { passed, message, tookMs } = await health.test(plugin.id);
      return { at, result: passed ? 'passed' : 'failed', message, tookMs, waitedMs: waited() };
    } catch (thrown) {
      if (toApiError(thrown).changed !== 'unknown') throw thrown;
      return { at, result: 'unclear', message: null, tookMs: null, waitedMs: waited() };
    }
  });
}

function tellTest(plugin: Tested, { result, message }: KeptTest): void {
  const titles = { passed: m.test_told_passed, failed: m.test_told_failed, unclear: m.test_told_unclear };
  notify({
    severity: result === 'passed' ? 'success' : 'warning',
    title: titles[result]({ plugin: plugin.name }),
    message: message ?? undefined,
  });
}
