import { objectOf, own, textOrNumberOf } from '../../api/json.ts';
import { lateCode, lateFrom } from '../late-code.ts';
import type { ServerInfo } from '../system.ts';

const aboutCode = lateCode(() => import('./about.ts'));

/**
 * What a Codex server says of itself.
 * @param info the answer of `GET /api/v1/info` (`{name, version}`); untrusted
 */
export function codexInfo(info: unknown): ServerInfo {
  const answer = objectOf(info);
  const version = textOrNumberOf(own(answer, 'version'));
  return {
    version,
    apiVersion: null,
    conditions: [],
    about: lateFrom(aboutCode, ({ codexAbout }) => codexAbout(answer, version)),
  };
}
