import type { Client } from '../../api/generated/client/index.ts';
import { m } from '../../messages/messages.js';
import { lateCode } from '../late-code.ts';
import type { LoadingErrors, LoadingFacet } from '../loading.ts';
import { modelQuery } from '../model-query.ts';
import { ALLOWED, refused } from '../permission.ts';
import type { InventreeCalls } from './calls.ts';
import { readStatus } from './registry-errors.ts';
import type { Circumstances } from './state.ts';

/** What loading plugins on one server needs to know. */
export interface Loading {
  readonly client: Client;
  readonly calls: InventreeCalls;
  readonly circumstances: Circumstances;
  /** Null when the server does not tell it, which is taken for the newest. */
  readonly apiVersion: number | null;
}

const registryWork = lateCode(() => import('./registry.ts'));

/** How the server loads its plugins. Staff are told that it is not theirs; others have no business there. */
export function inventreeLoading(loading: Loading): LoadingFacet {
  const { calls, circumstances } = loading;
  const { superuser } = circumstances;
  const errors = modelQuery<LoadingErrors>({
    queryKey: calls.keys.status,
    read: async (signal) => {
      const [answer] = await Promise.all([readStatus(calls, signal), registryWork.load()]);
      return answer;
    },
    select: (raw) => registryWork.now().loadingErrors(raw, loading),
  });
  return {
    errors: superuser ? errors : null,
    allowed: superuser ? ALLOWED : refused(m.inventree_refused_loading),
    ways: lateCode(async () => (await registryWork.load()).reloadWays(loading)),
  };
}
