import { lateCode, lateFrom } from '../late-code.ts';
import { type JsonObject, numberOf, objectOf, own, textOrNumberOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { ServerCondition, ServerInfo } from '../system.ts';

const aboutCode = lateCode(() => import('./about.ts'));

/** The oldest version of the API that this was written for. */
const OLDEST_API = 198;

/**
 * What an InvenTree server says of itself, with the conditions that explain what works there.
 * upstream: InvenTree API 198 to 534; what concerns the host is null for people who are not staff
 * @param answer the answer of `GET /api/`; untrusted
 */
export function inventreeInfo(answer: unknown): ServerInfo {
  const info = objectOf(answer);
  const apiVersion = apiVersionOf(info);
  return {
    version: textOrNumberOf(own(info, 'version')),
    apiVersion,
    conditions: conditions(info),
    about: lateFrom(aboutCode, ({ inventreeAbout }) => inventreeAbout(info, apiVersion)),
  };
}

/** The number that tells what the server can do; null when it does not say. */
export function apiVersionOf(info: JsonObject): number | null {
  const version = numberOf(own(info, 'apiVersion'));
  return version !== null && Number.isInteger(version) && version > 0 ? version : null;
}

function conditions(info: JsonObject): readonly ServerCondition[] {
  const found: ServerCondition[] = [];
  const apiVersion = apiVersionOf(info);
  if (own(info, 'plugins_enabled') === false) {
    found.push({
      severity: 'warning',
      title: m.inventree_plugins_disabled_title,
      explanation: m.inventree_plugins_disabled,
    });
  }
  if (own(info, 'plugins_install_disabled') === true) {
    found.push({
      severity: 'info',
      title: m.inventree_install_disabled_title,
      explanation: m.inventree_install_disabled,
    });
  }
  if (own(info, 'worker_running') === false) {
    found.push({
      severity: 'warning',
      title: m.inventree_worker_down_title,
      explanation: m.inventree_worker_down,
    });
  }
  if (own(info, 'system_health') === false) {
    found.push({
      severity: 'warning',
      title: m.inventree_unhealthy_title,
      explanation: m.inventree_unhealthy,
    });
  }
  if (apiVersion === null || apiVersion < OLDEST_API) {
    found.push({
      severity: 'warning',
      title: m.inventree_api_unknown_title,
      explanation: apiVersion === null ? m.inventree_api_unknown : m.inventree_api_too_old,
    });
  }
  return found;
}
