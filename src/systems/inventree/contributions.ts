import type { QueryKey } from '@tanstack/react-query';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getPluginAdminQueryKey,
  listPluginUiFeaturesQueryKey,
} from '../../api/generated/inventree-435/@tanstack/react-query.gen.ts';
import type { ContributionsFacet } from '../contributions.ts';
import { lateCode, lateFrom } from '../late-code.ts';
import { lateQuery } from '../late-query.ts';
import { perId } from '../model-query.ts';
import type { ServerAddress } from '../system.ts';

/** Since this version each thing that is added is told with its plugin and its own name; before, with neither. */
const FEATURES_SINCE = 277;
/** Since this version a plugin's page of its own is for staff; before, for people whose role may view plugins. */
const ADMIN_PAGES_FOR_STAFF_SINCE = 506;

const work = lateCode(() => import('./contributions-work.ts'));

export interface ContributionParts {
  readonly server: ServerAddress;
  readonly client: Client;
  /** Infinity where the server does not tell it. */
  readonly apiVersion: number;
  readonly staff: boolean;
  /** Whether the role that plugins belong to lets the person view. */
  readonly mayView: boolean;
}

/** Many answers are cached under the key of one of them. */
export function contributionsKey(client: Client): QueryKey {
  return [...listPluginUiFeaturesQueryKey({ client, path: { feature: 'panel' } }), 'all'];
}

export function adminPageKey(client: Client, plugin: string): QueryKey {
  return getPluginAdminQueryKey({ client, path: { plugin } });
}

/**
 * What plugins add to InvenTree's pages; undefined for versions that tell nothing of it. Pages of their own they may
 * have since 265, which is earlier.
 */
export function inventreeContributions(parts: ContributionParts): ContributionsFacet | undefined {
  const { client, apiVersion, staff, mayView } = parts;
  if (apiVersion < FEATURES_SINCE) return undefined;
  const queries = lateFrom(work, ({ contributionQueries }) => contributionQueries(parts));
  const list = lateQuery(contributionsKey(client), queries, (found) => found.list());
  const adminPage = perId((key) =>
    lateQuery(adminPageKey(client, key), queries, (found) => found.adminPage(key)),
  );
  const mayAsk = apiVersion >= ADMIN_PAGES_FOR_STAFF_SINCE ? staff : mayView;
  return {
    mayHave: ({ state, capabilities }) =>
      state.kind !== 'on' ||
      capabilities.some(({ key }) => ['ui', 'settings', 'settingscontent'].includes(key)),
    list: () => list,
    ...(mayAsk && { adminPage }),
  };
}
