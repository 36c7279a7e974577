import { objectOf, own, textOrNumberOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { lateCode, lateFrom } from '../late-code.ts';
import type { ServerCondition, ServerInfo } from '../system.ts';

const aboutCode = lateCode(() => import('./about.ts'));

/**
 * What a fylr server says of itself.
 * @param settings the answer of `GET /api/v1/settings`; untrusted
 * @param readOnly whether the server takes no changes, which it tells in a header of its answers
 */
export function fylrInfo(settings: unknown, readOnly: boolean): ServerInfo {
  const answer = objectOf(settings);
  const version = textOrNumberOf(own(answer, 'version'));
  return {
    version,
    apiVersion: null,
    conditions: readOnly ? [READ_ONLY] : [],
    about: lateFrom(aboutCode, ({ fylrAbout }) => fylrAbout(answer, version)),
  };
}

const READ_ONLY: ServerCondition = {
  severity: 'warning',
  title: m.fylr_read_only_title,
  explanation: m.fylr_read_only,
};
