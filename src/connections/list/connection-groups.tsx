import { useId } from 'react';
import { m } from '../../messages/messages.js';
import type { ConnectionStateKind } from '../../systems/connections.ts';
import type { Text } from '../../systems/system.ts';
import { ConnectionCard, type ConnectionRow } from './connection-card.tsx';
import cards from './connection-card.module.css';
import styles from './connection-groups.module.css';

/** What needs a person first, and what they could have last. */
const GROUPS: readonly { readonly kind: ConnectionStateKind; readonly title: Text }[] = [
  { kind: 'attention', title: m.connections_attention },
  { kind: 'connected', title: m.connections_connected },
  { kind: 'off', title: m.connections_off },
  { kind: 'available', title: m.connections_available },
];

/** Connections by how it stands with them. */
export function ConnectionGroups({ rows }: { readonly rows: readonly ConnectionRow[] }) {
  return GROUPS.map(({ kind, title }) => (
    <Group
      key={kind}
      title={title()}
      rows={rows.filter(({ connection }) => connection.state.kind === kind)}
    />
  ));
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly ConnectionRow[] }) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className={styles.count}>{rows.length}</span>
      </h2>
      <ul className={cards.cards}>
        {rows.map((row) => (
          <ConnectionCard key={`${row.server.id}/${row.connection.pluginId}`} {...row} />
        ))}
      </ul>
    </section>
  );
}
