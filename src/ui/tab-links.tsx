import { Link } from 'react-router';
import styles from './tab-links.module.css';

export interface TabLink {
  readonly id: string;
  readonly to: string;
  readonly label: string;
  /** Called when a person is on the way there. */
  readonly soon?: (() => void) | undefined;
}

interface TabLinksProps {
  /** What they are the parts of, for people who do not see the line. */
  readonly label: string;
  readonly tabs: readonly TabLink[];
  /** The id of the part that is shown. */
  readonly current: string;
}

/** The ways between the parts of a page, each of which has an address of its own; in one row, however narrow it is. */
export function TabLinks({ label, tabs, current }: TabLinksProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ id, to, label: words, soon }) => (
        <Link
          key={id}
          ref={id === current ? bringIntoView : null}
          to={to}
          className={styles.tab ?? ''}
          aria-current={id === current ? 'page' : undefined}
          onPointerEnter={soon}
          onFocus={soon}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}

/** The page itself must not move, as it would with the browser's own way to do this. */
function bringIntoView(tab: HTMLElement | null): void {
  const row = tab?.parentElement;
  if (row) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}
