import { describeError } from '../api/describe-error.ts';
import { plainLine, shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import { notify } from '../ui/notify.ts';
import { changeNames } from './change-names.ts';
import { differenceLines } from './difference-lines.ts';
import type { SaveOutcome } from './save-settings.ts';

interface Told {
  readonly serverName: string;
  /** Untrusted text. */
  readonly pluginName: string;
  /** Whether the page that shows what failed is still open. */
  readonly here: boolean;
  /** Puts what was there before back into the form; null where that cannot be. */
  readonly onUndo: (() => void) | null;
}

/** Whether a save has left something undone that the page must show. */
export function leftUndone({ unsaved, error, stopped }: SaveOutcome): boolean {
  return unsaved.length > 0 || (error !== null && !stopped);
}

/** Tells in a notification what a save has stored; what it has not is told by the page, if one is there. */
export function tellOutcome(outcome: SaveOutcome, told: Told): void {
  const plugin = shorten(plainLine(told.pluginName), 80);
  if (leftUndone(outcome)) {
    if (!told.here) tellUndone(outcome, plugin, told.serverName);
    return;
  }
  if (outcome.stopped) {
    notify({ severity: 'info', title: m.settings_not_saved(), message: m.settings_changes_kept() });
    return;
  }
  tellStored(outcome, plugin, told);
}

function tellStored(outcome: SaveOutcome, plugin: string, { onUndo }: Told): void {
  const stored = [...outcome.stored, ...outcome.altered];
  if (stored.length === 0) {
    notify({
      severity: 'info',
      title: m.settings_nothing_to_save(),
      message: m.settings_nothing_to_save_why(),
    });
    return;
  }
  const undo = onUndo && { action: { label: m.settings_undo(), run: onUndo } };
  if (outcome.after === null) {
    const message = [m.settings_saved_unread(), changeNames(stored)].join('\n');
    notify({ severity: 'warning', title: m.settings_saved({ plugin, count: stored.length }), message });
    return;
  }
  const differences = differenceLines(outcome);
  notify({
    severity: differences.length > 0 ? 'warning' : 'success',
    title:
      differences.length > 0
        ? m.settings_saved_otherwise({ plugin })
        : m.settings_saved({ plugin, count: stored.length }),
    message: [...(differences.length > 0 ? differences : [changeNames(stored)]), ...theirLines(outcome)].join(
      '\n',
    ),
    ...undo,
  });
}

/** What others have changed is in the form now, and nobody has told of it before. */
function theirLines({ theirs }: SaveOutcome): readonly string[] {
  return theirs.length === 0 ? [] : [m.settings_others_kept({ settings: changeNames(theirs) })];
}

function tellUndone(outcome: SaveOutcome, plugin: string, serverName: string): void {
  // Given up while it waited for the sign-in: whoever did that has told so.
  if (outcome.error?.kind === 'cancelled' && outcome.after === null) return;
  const words = outcome.error && describeError(outcome.error, serverName);
  notify({
    severity: 'error',
    title: m.settings_not_saved_all({ plugin }),
    message: [
      words?.title,
      outcome.error?.serverMessage,
      changeNames(outcome.unsaved.map(({ change }) => change)),
      m.settings_changes_in_draft(),
    ]
      .filter(Boolean)
      .join('\n'),
  });
}
