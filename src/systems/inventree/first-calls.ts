import type {
  GetCurrentUserData,
  GetCurrentUserRolesData,
  GetServerInfoData,
  ListPluginsData,
} from '../../api/generated/inventree-435/types.gen.ts';
import type { FirstCalls } from '../first-calls.ts';
import { ROWS_AT_ONCE } from './rows-at-once.ts';

const INFO: GetServerInfoData['url'] = '/api/';
const ME: GetCurrentUserData['url'] = '/api/user/me/';
const ROLES: GetCurrentUserRolesData['url'] = '/api/user/roles/';
const PLUGINS: ListPluginsData['url'] = '/api/plugins/';

/** What `system.ts` and `plugins.ts` ask an InvenTree server for first: the same of all versions, for everyone. */
export function inventreeFirstCalls({ ask }: FirstCalls): string {
  for (const path of [INFO, ME, ROLES]) ask(path);
  return `${PLUGINS}?limit=${ROWS_AT_ONCE}&offset=0&ordering=key`;
}
