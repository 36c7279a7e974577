import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { connectionPath } from '../../lib/connection-address.ts';
import { parseTime } from '../../lib/relative-time.ts';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { Connection, ConnectionsFacet } from '../../systems/connections.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ConnectionStateBadge } from '../connection-state.tsx';
import styles from './connection-card.module.css';

/** What a plugin does for a person, at most. */
const MOST_CAPABILITIES = 3;
const LONGEST_NAME = 100;
const LONGEST_DESCRIPTION = 300;

export interface ConnectionRow {
  readonly server: SignedInServer;
  readonly facet: ConnectionsFacet;
  readonly connection: Connection;
}

/** A connection, or a plugin that can be connected, and the way to it. */
export function ConnectionCard({ server, facet, connection }: ConnectionRow) {
  const cache = useQueryClient();
  const { pluginId, key, name, description, state, account, lastSyncAt } = connection;
  const soon = () => {
    const { queryKey, queryFn } = facet.detail(pluginId);
    void cache.prefetchQuery({ queryKey, queryFn, staleTime: 30_000 });
  };
  const lastSync = parseTime(lastSyncAt ?? '');
  return (
    <li className={styles.card} onPointerEnter={soon}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <Link to={connectionPath(server.id, pluginId)} onFocus={soon}>
            <bdi>{shorten(name, LONGEST_NAME)}</bdi>
          </Link>
        </h3>
        <p className={styles.where}>
          <code>
            <bdi>{shorten(key, LONGEST_NAME)}</bdi>
          </code>{' '}
          · {server.name}
        </p>
      </div>
      {/* Of what is off, or can be connected, the group says it all. */}
      {state.kind !== 'available' && <ConnectionStateBadge state={state} reason={state.kind !== 'off'} />}
      {account.name !== null && (
        <p className={styles.account}>
          <Avatar name={account.name} url={account.avatarUrl} />
          <bdi>{shorten(account.name, LONGEST_NAME)}</bdi>
        </p>
      )}
      {state.kind === 'available' && description !== null && (
        <p className={styles.description}>
          <bdi>{shorten(description, LONGEST_DESCRIPTION)}</bdi>
        </p>
      )}
      <p className={styles.foot}>
        <span>{capabilityWords(connection)}</span>
        {lastSync !== null && (
          <span>
            {m.connections_last_sync()} <RelativeTime time={lastSync} past />
          </span>
        )}
      </p>
    </li>
  );
}

function capabilityWords({ capabilities }: Connection): string {
  const labels = capabilities.slice(0, MOST_CAPABILITIES).map(({ label }) => label());
  const more = capabilities.length - labels.length;
  return [...labels, ...(more > 0 ? [`+${more}`] : [])].join(' · ');
}
