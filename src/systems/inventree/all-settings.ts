import type { QueryKey } from '@tanstack/react-query';
import type { Client } from '../../api/generated/client/index.ts';
import { listAllPluginSettingsQueryKey } from '../../api/generated/inventree-435/@tanstack/react-query.gen.ts';
import type { AllSettings, AllSettingsFacet, AllSettingsFilter } from '../all-settings.ts';
import { lateCode, lateFrom } from '../late-code.ts';
import { lateQuery } from '../late-query.ts';
import type { ModelQuery, ServerAddress } from '../system.ts';

const work = lateCode(() => import('./all-settings-work.ts'));

/** What the server is asked to leave out. */
export function askedFor({ active, plugin }: AllSettingsFilter) {
  return {
    ...(active !== null && { plugin__active: active }),
    ...(plugin !== null && { plugin__key: plugin }),
  };
}

export function allSettingsKey(client: Client, filter: AllSettingsFilter): QueryKey {
  return [...listAllPluginSettingsQueryKey({ client, query: askedFor(filter) }), 'without values'];
}

/** Which settings the plugins of a server have stored. */
export function inventreeAllSettings(server: ServerAddress, client: Client): AllSettingsFacet {
  const lists = new Map<string, ModelQuery<AllSettings>>();
  return {
    list: (filter) => {
      const name = JSON.stringify([filter.active, filter.plugin]);
      const query = lateFrom(work, ({ allSettingsQuery }) => allSettingsQuery(server, client, filter));
      const list = lists.get(name) ?? lateQuery(allSettingsKey(client, filter), query, (found) => found);
      lists.set(name, list);
      return list;
    },
  };
}
