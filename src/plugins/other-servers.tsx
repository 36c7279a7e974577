import { Link, useLocation } from 'react-router';
import { m } from '../messages/messages.js';
import { signInPath } from '../servers/return-path.ts';
import type { Server } from '../servers/servers-query.ts';
import styles from './other-servers.module.css';

/** The servers whose plugins are not in the list since one is not signed in to them, each with the way in. */
export function OtherServers({ servers }: { readonly servers: readonly Server[] }) {
  const { pathname, search } = useLocation();
  if (servers.length === 0) return null;
  return (
    <p className={styles.others}>
      {m.plugins_other_servers()}{' '}
      {servers.map(({ id, name }) => (
        <Link key={id} to={signInPath(id, pathname + search)} dir="auto">
          {name}
        </Link>
      ))}
    </p>
  );
}
