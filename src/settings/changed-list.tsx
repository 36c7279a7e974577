import { m } from '../messages/messages.js';
import { changeName, MOST_NAMED } from './change-names.ts';
import type { Change } from './changes.ts';

/** What was changed, by name, in one line. Untrusted text. */
export function ChangedList({ changes }: { readonly changes: readonly Pick<Change, 'path' | 'title'>[] }) {
  const named = changes.slice(0, MOST_NAMED);
  const more = changes.length - named.length;
  return (
    <>
      {named.map(({ path, title }, place) => (
        <span key={JSON.stringify(path)}>
          {place > 0 && ', '}
          <bdi>{changeName(title)}</bdi>
        </span>
      ))}
      {more > 0 && ` ${m.settings_and_more({ count: more })}`}
    </>
  );
}
