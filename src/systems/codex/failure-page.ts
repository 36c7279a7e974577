import { isJsonObject, type JsonObject, listOf, numberOf, objectOf, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import type { FailurePage } from '../health.ts';
import type { ServerAddress, Text } from '../system.ts';
import { failureWindow, recordedFailure } from './failures.ts';
import { FAILURES_PER_PAGE } from './health-keys.ts';

/**
 * A page of the failures that the server has written down.
 * @param raw the answer of `GET /api/v1/admin/plugins/{id}/failures`; untrusted
 * @param page which one was asked for, from 1
 * @throws ApiError `broken-answer` when it is none
 */
export function codexFailurePage(server: ServerAddress, raw: unknown, page: number): FailurePage {
  const response = objectOf(raw);
  if (!Array.isArray(own(response, 'failures'))) throw wrongShape(server, '{failures: []}');
  const failures = listOf(own(response, 'failures')).filter(isJsonObject).map(recordedFailure);
  const before = (page - 1) * FAILURES_PER_PAGE;
  // Never fewer than are seen.
  const seen = failures.length === 0 ? 0 : before + failures.length;
  const total = Math.max(numberOf(own(response, 'total')) ?? 0, seen);
  return {
    about: m.codex_failures_about,
    effect: windowWords(response),
    failures,
    total,
    pages: Math.max(1, Math.ceil(total / FAILURES_PER_PAGE)),
    first: before + 1,
  };
}

/** How near the plugin is to being switched off by the server. */
function windowWords(response: JsonObject): Text | null {
  const known = failureWindow(response);
  return known === null ? null : () => m.codex_failures_window(known);
}
