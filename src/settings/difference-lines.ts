import { plainLine } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import { changeName } from './change-names.ts';
import { declaredAt } from './declaration.ts';
import { describeValue } from './form/describe-value.ts';
import type { SaveOutcome } from './save-settings.ts';

/** One sentence for each value that is stored as another than was sent. */
export function differenceLines({ altered, after }: SaveOutcome): readonly string[] {
  if (after === null) return [];
  return altered.map((change) => {
    const setting = changeName(change.title);
    if (change.kind === 'secret') return m.settings_secret_otherwise({ setting });
    const declared = declaredAt(after, change.path);
    const stored = plainLine(describeValue(declared, change.new));
    const sent = plainLine(describeValue(declared, change.old));
    // What looks the same differs in what cannot be seen, or beyond what is shown.
    return stored === sent
      ? m.settings_stored_alike({ setting })
      : m.settings_stored_otherwise({ setting, stored, sent });
  });
}
