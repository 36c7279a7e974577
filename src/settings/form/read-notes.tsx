import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import type { SettingPath } from '../../systems/settings.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ReadNotes } from '../values-json.ts';
import styles from './read-notes.module.css';

/** What of a text did not become a value, and why; nothing where all of it did. */
export function ReadNotesList({ told }: { readonly told: ReadNotes }) {
  const lines = linesOf(told);
  if (lines.length === 0) return null;
  return (
    <Notice severity="warning" title={m.form_json_told()}>
      <ul className={styles.told}>
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Whether there is anything to tell. */
export function hasNotes(told: ReadNotes): boolean {
  return Object.values(told).some((notes: readonly unknown[]) => notes.length > 0);
}

function linesOf(told: ReadNotes): readonly string[] {
  return [
    told.unknown.length > 0 && m.form_json_unknown({ names: namesOf(told.unknown) }),
    told.unreadable.length > 0 && m.form_json_unreadable({ names: namesOf(told.unreadable) }),
    told.readOnly.length > 0 && m.form_json_read_only({ names: namesOf(told.readOnly) }),
    told.secrets.length > 0 && m.form_json_secrets({ names: namesOf(told.secrets) }),
    told.missing.length > 0 && m.form_json_missing({ names: namesOf(told.missing.map((name) => [name])) }),
    told.duplicates.length > 0 &&
      m.form_json_duplicates({
        names: told.duplicates.map(({ name, line }) => `${shorten(name, 60)} (${line})`).join(', '),
      }),
  ].filter((line) => typeof line === 'string');
}

const MOST_NAMES = 10;

function namesOf(paths: readonly SettingPath[]): string {
  const names = paths.slice(0, MOST_NAMES).map((path) => shorten(path.join(' › '), 80));
  return paths.length > MOST_NAMES ? [...names, '…'].join(', ') : names.join(', ');
}
