import { Link, useLocation } from 'react-router';
import { m } from '../messages/messages.js';
import { signInPath } from './return-path.ts';
import type { Server } from './servers-query.ts';
import styles from './sign-in-links.module.css';

/** The servers that are missing in a list since one is not signed in to them, each with the way in. */
export function SignInLinks({ servers }: { readonly servers: readonly Server[] }) {
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
