import { m } from '../messages/messages.js';
import { needsAttention, type PluginRow } from './plugin-filter.ts';
import styles from './plugin-filters.module.css';
import type { ServerPlugins } from './use-plugin-lists.ts';

interface PluginFiltersProps {
  readonly lists: readonly ServerPlugins[];
  readonly rows: readonly PluginRow[];
  readonly server: string | null;
  readonly attentionOnly: boolean;
  readonly onChange: (change: { server?: string | null; attention?: boolean | null }) => void;
}

/** The filters as chips, each with how many plugins it lets through; pressed again it lets go. */
export function PluginFilters({ lists, rows, server, attentionOnly, onChange }: PluginFiltersProps) {
  const attention = rows.filter(needsAttention).length;
  const chosen = lists.find((list) => list.server.id === server);
  // The address may name a server that one is signed out of: its chip is the way to let go of it.
  const gone = server !== null && !chosen;
  return (
    <div className={styles.filters} role="group" aria-label={m.plugins_filters()}>
      {lists.length > 1 &&
        lists.map(({ server: { id, name }, list }) => (
          <Chip
            key={id}
            pressed={id === server}
            // Nobody knows how many there are before the server has told.
            count={list?.plugins.length ?? null}
            onPress={() => onChange({ server: id === server ? null : id })}
          >
            {name}
          </Chip>
        ))}
      {gone && (
        <Chip pressed count={null} onPress={() => onChange({ server: null })}>
          {server}
        </Chip>
      )}
      {(attention > 0 || attentionOnly) && (
        <Chip
          pressed={attentionOnly}
          count={attention}
          onPress={() => onChange({ attention: attentionOnly ? null : true })}
        >
          {m.state_attention()}
        </Chip>
      )}
    </div>
  );
}

function Chip({
  pressed,
  count,
  onPress,
  children,
}: {
  readonly pressed: boolean;
  readonly count: number | null;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {children}
      {count !== null && <span className={styles.count}>{count}</span>}
    </button>
  );
}
