import { IconChevronRight, IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { installPath } from '../../lib/install-address.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { InstallWay } from '../../systems/install.ts';
import type { Plugin } from '../../systems/system.ts';
import styles from './install-ways.module.css';

interface InstallWaysProps {
  readonly server: SignedInServer;
  readonly ways: readonly InstallWay[];
  readonly of: Plugin | null;
}

/** The ways to install on a server, to choose from; those that are closed say why. */
export function InstallWays({ server, ways, of }: InstallWaysProps) {
  const title = of ? m.install_ways_update() : m.install_ways();
  return (
    <nav aria-label={title} className={styles.ways}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {ways.map((way) => (
          <li key={way.id} className={styles.way}>
            {way.allowed.allowed ? (
              <Link to={installPath(server.id, way.id, of?.id)} className={styles.link}>
                <Words way={way} of={of} />
                <IconChevronRight size={18} stroke={1.75} aria-hidden />
              </Link>
            ) : (
              <div className={styles.closed}>
                <Words way={way} of={of} />
                <p className={styles.reason}>
                  <IconLock size={15} stroke={1.75} aria-hidden /> {way.allowed.reason()}
                </p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Words({ way, of }: { readonly way: InstallWay; readonly of: Plugin | null }) {
  const came = of !== null && way.brought?.(of) === true;
  return (
    <span className={styles.words}>
      <span className={styles.label}>{way.label()}</span>
      <span className={styles.help}>
        {came && `${m.install_way_came()} `}
        {way.help()}
      </span>
    </span>
  );
}
