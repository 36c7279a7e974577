import type {
  GetInfoData,
  GetMeData,
  ListPluginsData,
  ListUserPluginsData,
} from '../../api/generated/codex/types.gen.ts';
import type { FirstCalls } from '../first-calls.ts';
import { codexRights } from './rights.ts';

const INFO: GetInfoData['url'] = '/api/v1/info';
const ME: GetMeData['url'] = '/api/v1/auth/me';
const ALL_PLUGINS: ListPluginsData['url'] = '/api/v1/admin/plugins';
const OFFERED_PLUGINS: ListUserPluginsData['url'] = '/api/v1/user/plugins';

/** What `system.ts` and `plugins.ts` ask a Codex server for first. */
export async function codexFirstCalls({ ask, read }: FirstCalls): Promise<string | null> {
  ask(INFO);
  const me = await read(ME);
  if (me === null) return null;
  return codexRights(me).has('plugins-manage') ? ALL_PLUGINS : OFFERED_PLUGINS;
}
