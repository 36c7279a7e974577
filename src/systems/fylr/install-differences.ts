import { type JsonObject, objectOf, own, textOf, textOrNumberOf } from '../../api/json.ts';
import { absoluteTime, parseTime } from '../../lib/relative-time.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import type { Text } from '../system.ts';
import { momentOf } from './row-values.ts';

/** What can be compared of a release and of the looks for newer ones: untrusted texts, for a person to read. */
interface Told {
  readonly version: string;
  readonly build: string;
  readonly built: string;
  readonly changed: string;
  readonly checked: string;
}

const NOTHING = '–';

/**
 * What a save changed besides the version, a sentence each: the server never says that there was something newer, so
 * build and times are compared.
 * upstream: fylr 6.34
 * @param before,after the plugin as `GET /plugin/manage/{id}` answered before and after it
 */
export function differences(before: JsonObject, after: JsonObject): readonly Text[] {
  const [then, now] = [toldBy(before), toldBy(after)];
  const notes: Text[] = [];
  const compare = (key: keyof Told, words: (change: { before: string; after: string }) => string) => {
    if (then[key] !== now[key]) notes.push(() => words({ before: then[key], after: now[key] }));
  };
  compare('build', m.fylr_update_build);
  compare('built', m.fylr_update_built);
  if (notes.length === 0 && then.version === now.version) {
    notes.push(() => m.fylr_update_same({ build: now.build }));
  }
  compare('changed', m.fylr_update_changed);
  compare('checked', m.fylr_update_checked);
  // The check leaves a time only when the address delivered.
  const asked = own(after, 'type') === 'url' && own(before, 'url') === own(after, 'url');
  return asked && then.checked === now.checked ? [...notes, m.fylr_update_not_checked] : notes;
}

/** How a plugin stands before it is saved, in a sentence: its version, its build and its times. */
export function standing(row: JsonObject): string {
  const told = toldBy(row);
  // upstream: fylr 6.34, a package that has not arrived leaves the manifest empty
  return told.version === NOTHING && told.build === NOTHING
    ? m.fylr_update_standing_empty({ changed: told.changed })
    : m.fylr_update_standing({ ...told });
}

function toldBy(row: JsonObject): Told {
  const manifest = objectOf(own(row, 'manifest'));
  const build = objectOf(own(manifest, 'build_info'));
  return {
    version: textOrNumberOf(own(manifest, 'version')) ?? NOTHING,
    build: textOf(own(build, 'release')) ?? textOf(own(build, 'rev')) ?? NOTHING,
    built: timeOf(own(build, 'builddate')),
    changed: timeOf(own(row, 'updated_at')),
    checked: timeOf(own(row, 'last_checked_at')),
  };
}

/** A time in the viewer's zone; builders write what they like, which is shown as it came. */
function timeOf(untrusted: unknown): string {
  const text = textOf(momentOf(untrusted));
  if (text === null) return NOTHING;
  const time = parseTime(text);
  return time === null ? text : absoluteTime(time, getLocale());
}
