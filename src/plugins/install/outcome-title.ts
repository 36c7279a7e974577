import { plainLine, shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import type { InstallOutcome, InstallRun } from './install-runs.ts';

/** Characters of what is installed that a sentence has room for. */
const LONGEST = 100;

type Done = Extract<InstallOutcome, { kind: 'done' }>;
type Words = { readonly plugin: string; readonly server: string };

/** How an installation stands, in a sentence: that it is under way, or what came of it. */
export function runTitle(
  { of, what, outcome }: Pick<InstallRun, 'of' | 'what' | 'outcome'>,
  serverName: string,
): string {
  const words = { plugin: shorten(plainLine(what), LONGEST), server: serverName };
  switch (outcome?.kind) {
    case undefined:
      return of === null ? m.install_under_way(words) : m.install_update_under_way(words);
    case 'done':
      return of === null ? doneTitle(outcome, words) : updatedTitle(outcome, words);
    case 'not-shown':
      return outcome.error ? m.install_not_looked_for(words) : m.install_not_shown(words);
    case 'unclear':
      return m.install_unclear(words);
    case 'cancelled':
      return m.install_cancelled(words);
    case 'refused':
      return of === null ? m.install_refused(words) : m.install_update_refused(words);
  }
}

function doneTitle({ before }: Done, words: Words): string {
  return before === null || before.state.kind === 'missing'
    ? m.install_done(words)
    : m.install_done_again(words);
}

function updatedTitle(outcome: Done, words: Words): string {
  if (!hasSameVersion(outcome)) return m.install_updated(words);
  // Of a plugin that does not run no version is told, before and after.
  return outcome.plugins[0]?.version === null ? m.install_done_again(words) : m.install_updated_same(words);
}

/** Whether the plugin tells the same version as before. */
export function hasSameVersion({ before, plugins: [now] }: Done): boolean {
  return before !== null && now !== undefined && before.version === now.version;
}
