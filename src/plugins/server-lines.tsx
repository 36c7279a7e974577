import { m } from '../messages/messages.js';
import { ServerFailures } from '../servers/server-failures.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ServerPlugins } from './use-plugin-lists.ts';

/**
 * What a person must know of the servers before reading the table: whose list could not be read (with retry), and who
 * shows a part only, where the list is about that server. What holds for several for the same reason is said once.
 */
export function ServerLines({
  lists,
  chosen,
}: {
  readonly lists: readonly ServerPlugins[];
  /** The servers that the list is about, by their ids; none stands for all. */
  readonly chosen: readonly string[];
}) {
  const partial = new Map<string, string[]>();
  for (const { list, server } of lists) {
    const reason = chosen.length === 0 || chosen.includes(server.id) ? list?.partial?.() : undefined;
    if (reason !== undefined) partial.set(reason, [...(partial.get(reason) ?? []), server.name]);
  }
  return (
    <ServerFailures asked={lists}>
      {partial.size === 0
        ? null
        : [...partial].map(([reason, names]) => (
            <Notice
              key={reason}
              severity="info"
              dense
              title={m.plugins_partial({ count: names.length, servers: names.join(', ') })}
            >
              {reason}
            </Notice>
          ))}
    </ServerFailures>
  );
}
