import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { plainLine, shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import styles from './page-header.module.css';

interface PageHeaderProps {
  /** May be a server's text of any length: it is isolated, and shown whole when a person asks for it. */
  readonly title: string;
  /** Which part of what the title names is shown, for the window's title; null or absent for all of it. */
  readonly part?: string | null;
  /** What stands above the title: where one is, as links. */
  readonly trail?: ReactNode;
  /** Counts, state, age: what is known of the whole page. */
  readonly summary?: ReactNode;
  /** The page's own actions, the main one last. */
  readonly actions?: ReactNode;
}

/** Characters of a title that are shown at first. */
const LONGEST_TITLE = 120;

// Where the browser loaded the app: there the browser sets the focus. A person may go on before that page has come.
let lastPath = window.location.pathname;
let arrivedAt: string | null = null;
/** Whether a head went while it had the focus: what is loading has one, and so has what it turns into. */
let wentWithFocus = false;

/**
 * Whether a head that appears now is the arrival on another page. What is still loading shows a head too, so the
 * focus is taken again when it was lost with that one.
 */
function isArrival(): boolean {
  const path = window.location.pathname;
  const moved = lastPath !== path;
  lastPath = path;
  if (moved) arrivedAt = path;
  return moved || (arrivedAt === path && document.activeElement === document.body);
}

/**
 * The head of every page: sets the document's title and, after a navigation within the app, takes the
 * focus, so that a screen reader says where one has arrived.
 */
export function PageHeader({ title, part = null, trail, summary, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const [whole, setWhole] = useState(false);
  const short = shorten(title, LONGEST_TITLE);

  useEffect(() => {
    document.title = [part, plainLine(short), m.app_name()].filter(Boolean).join(' · ');
  }, [part, short]);
  useLayoutEffect(() => {
    const own = heading.current;
    if (wentWithFocus && document.activeElement === document.body) own?.focus({ preventScroll: true });
    wentWithFocus = false;
    return () => {
      wentWithFocus = own !== null && document.activeElement === own;
    };
  }, []);
  useEffect(() => {
    // The address is read anew whenever the router's changes.
    if (pathname && isArrival()) heading.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {trail && <div className={styles.trail}>{trail}</div>}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          <bdi>{whole ? title : short}</bdi>
        </h1>
        {short !== title && (
          <button
            type="button"
            className={styles.whole}
            aria-expanded={whole}
            onClick={() => setWhole((before) => !before)}
          >
            {whole ? m.ui_show_less() : m.ui_show_all()}
          </button>
        )}
        {summary && <div className={styles.summary}>{summary}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
