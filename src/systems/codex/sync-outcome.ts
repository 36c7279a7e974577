import { type JsonObject, numberOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { SyncCount, SyncOutcome, SyncProblem, SyncState } from '../syncs.ts';
import type { Text } from '../system.ts';

const COUNTS: readonly (readonly [name: string, label: Text, help: Text])[] = [
  ['pulled', m.sync_pulled, m.sync_pulled_help],
  ['matched', m.sync_matched, m.sync_matched_help],
  ['applied', m.sync_applied, m.sync_applied_help],
  ['pushed', m.sync_pushed, m.sync_pushed_help],
  ['pushFailures', m.sync_push_failures, m.sync_push_failures_help],
];

/** Why a plugin was not started: what the result calls `plugin_start_failed` can be either. */
export type StartFailure = 'account' | 'plugin' | 'either';

/**
 * What a sync came to. upstream: Codex 2.2.0, the sync result (`lastSyncResult`, the task's `result`)
 * @param result untrusted
 */
export function codexSyncOutcome(result: JsonObject, startFailure: StartFailure): SyncOutcome {
  const skipped = textOf(own(result, 'skippedReason'));
  return {
    counts: skipped === null ? countsOf(result) : [],
    problems: skipped === null ? troublesOf(result) : [skippedProblem(skipped, startFailure)],
    account: textOf(own(result, 'externalUsername')),
  };
}

/** How a sync that its server calls completed really went. */
export function codexSyncState(result: JsonObject | null): SyncState {
  if (result === null) return 'unknown';
  if (textOf(own(result, 'skippedReason')) !== null) return 'skipped';
  return troublesOf(result).length > 0 ? 'partly' : 'done';
}

function countsOf(result: JsonObject): readonly SyncCount[] {
  return COUNTS.flatMap(([id, label, help]) => {
    const count = numberOf(own(result, id));
    // Failures are told only where there are some.
    return count === null || (id === 'pushFailures' && count === 0) ? [] : [{ id, label, help, count }];
  });
}

function troublesOf(result: JsonObject): readonly SyncProblem[] {
  const pullError = textOf(own(result, 'pullError'));
  const pushError = textOf(own(result, 'pushError'));
  const failures = numberOf(own(result, 'pushFailures')) ?? 0;
  const problems: SyncProblem[] = [];
  if (pullError !== null) {
    const title = own(result, 'pullIncomplete') === true ? m.sync_pull_incomplete : m.sync_pull_failed;
    problems.push(problem(title, m.sync_pull_failed_why, pullError));
  } else if (own(result, 'pullIncomplete') === true) {
    problems.push(problem(m.sync_pull_incomplete, m.sync_pull_failed_why, null));
  }
  if (pushError !== null || failures > 0) {
    const title = failures > 0 ? () => m.sync_push_failed_some({ count: failures }) : m.sync_push_failed;
    problems.push(problem(title, m.sync_push_failed_why, pushError));
  }
  return problems;
}

/** upstream: Codex 2.2.0: these three reasons, and an account whose access has ended looks like the third */
function skippedProblem(reason: string, startFailure: StartFailure): SyncProblem {
  switch (reason) {
    case 'user_plugin_not_found':
      return problem(m.sync_skipped_gone, m.sync_skipped_gone_why, null);
    case 'plugin_not_enabled':
      return problem(m.sync_skipped_off, m.sync_skipped_off_why, null);
    case 'plugin_start_failed':
      if (startFailure === 'plugin') return problem(m.sync_skipped_start, m.sync_skipped_start_why, null);
      return {
        title: startFailure === 'account' ? m.sync_skipped_account : m.sync_skipped_either,
        explanation: startFailure === 'account' ? m.sync_skipped_account_why : m.sync_skipped_either_why,
        message: null,
        mend: 'connect-again',
      };
    default:
      return problem(m.sync_skipped_other, null, reason);
  }
}

function problem(title: Text, explanation: Text | null, message: string | null): SyncProblem {
  return { title, explanation, message, mend: null };
}
