import { Link } from 'react-router';
import { installPath } from '../lib/install-address.ts';
import { m } from '../messages/messages.js';
import { installConcerns } from '../servers/install-concerns.ts';
import styles from './install-from-list.module.css';
import type { ServerPlugins } from './use-plugin-lists.ts';

interface InstallFromListProps {
  readonly lists: readonly ServerPlugins[];
  /** The ids of the servers that the list is narrowed to; none for all. */
  readonly chosen: readonly string[];
}

/** The way from the list to where plugins are installed: straight to the server, where only one is meant. */
export function InstallFromList({ lists, chosen }: InstallFromListProps) {
  const meant = lists.filter(({ server }) => chosen.length === 0 || chosen.includes(server.id));
  const offering = meant.filter(
    ({ connected }) => connected?.install !== undefined && installConcerns(connected),
  );
  const [first, ...others] = offering;
  // Its place is kept while it is not known whether there is a way, so that nothing jumps when there is.
  if (!first) return lists.every(({ connected, error }) => connected ?? error) ? null : <Kept />;
  const only = others.length === 0 && meant.length === 1 ? first.server.id : undefined;
  return (
    <Link to={installPath(only)} className={styles.link}>
      {m.install_title()}
    </Link>
  );
}

function Kept() {
  return (
    <span className={`${styles.link} ${styles.kept}`} aria-hidden>
      {m.install_title()}
    </span>
  );
}
