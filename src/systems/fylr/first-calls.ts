import type {
  GetServerInfoData,
  GetSessionData,
  ListPluginsData,
  ListPublicPluginsData,
} from '../../api/generated/fylr/types.gen.ts';
import type { FirstCalls } from '../first-calls.ts';
import { rightsOf } from './rights.ts';

const INFO: GetServerInfoData['url'] = '/api/v1/settings';
const SESSION: GetSessionData['url'] = '/api/v1/user/session';
const ALL_PLUGINS: ListPluginsData['url'] = '/api/v1/plugin/manage';
const PUBLIC_PLUGINS: ListPublicPluginsData['url'] = '/api/v1/plugin';

/** What `system.ts` and `plugins.ts` ask a fylr server for first. */
export async function fylrFirstCalls({ ask, read }: FirstCalls): Promise<string | null> {
  ask(INFO);
  const session = await read(SESSION);
  if (session === null) return null;
  return rightsOf(session)('system.plugin') ? ALL_PLUGINS : PUBLIC_PLUGINS;
}
