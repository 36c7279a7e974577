import { IconCalendarTime, IconPlug, IconServer, IconUserCog } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { m } from '../messages/messages.js';
import { useServers } from '../servers/ended-sessions.ts';
import { isSignedIn } from '../servers/servers-query.ts';
import { mayHaveJobs } from '../systems/registry.ts';
import { GatewayGone } from '../servers/gateway-gone.tsx';
import { SessionEndedNotices } from '../servers/session-ended.tsx';
import { FallbackBoundary } from '../ui/fallback-boundary.tsx';
import { onNotificationsWanted, waitingNotifications } from '../ui/notify.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { Preferences } from './preferences.tsx';
import styles from './shell.module.css';

const loadNotificationHost = () => import('../ui/notification-host.tsx');
const NotificationHost = lazy(loadNotificationHost);
/** Milliseconds after the first page, which comes first. */
const FETCH_LATER = 2000;

const JOBS = '/jobs';
const AREAS = [
  { to: '/plugins', label: m.nav_plugins, Icon: IconPlug },
  { to: '/connections', label: m.nav_connections, Icon: IconUserCog },
  { to: JOBS, label: m.nav_jobs, Icon: IconCalendarTime },
  { to: '/servers', label: m.nav_servers, Icon: IconServer },
] as const;

function Navigation() {
  const { data } = useServers();
  const { pathname } = useLocation();
  // Who is signed in to no server that could have jobs has no business there, but for an address that names them.
  const withJobs =
    pathname.startsWith(JOBS) ||
    data?.servers.some((server) => isSignedIn(server) && mayHaveJobs(server.system)) === true;
  return (
    <nav className={styles.nav} aria-label={m.nav_label()}>
      {AREAS.filter(({ to }) => to !== JOBS || withJobs).map(({ to, label, Icon }) => (
        <NavLink key={to} to={to} className={styles.area ?? ''} title={label()}>
          <Icon size={20} stroke={1.75} aria-hidden />
          <span className={styles.areaName}>{label()}</span>
        </NavLink>
      ))}
    </nav>
  );
}

/** Shows notifications, by code that comes with the first one. */
export function LazyNotifications() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => onNotificationsWanted(() => setWanted(true)), []);
  useEffect(() => {
    // Fetched when there is time: what most needs telling is that the gateway cannot be reached.
    const timer = setTimeout(() => void loadNotificationHost().catch(() => undefined), FETCH_LATER);
    return () => clearTimeout(timer);
  }, []);
  return wanted ? (
    <FallbackBoundary fallback={<PlainNotifications />}>
      <Suspense fallback={null}>
        <NotificationHost />
      </Suspense>
    </FallbackBoundary>
  ) : null;
}

function PlainNotifications() {
  return (
    <div className={styles.plain} role="alert">
      {waitingNotifications().map(({ title, message }) => (
        <p key={title}>
          <strong>{title}</strong> {message}
        </p>
      ))}
    </div>
  );
}

/** The frame of every page: brand, areas, preferences, and what concerns all pages. */
export function Shell() {
  const navigating = useNavigation().state !== 'idle';
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {m.nav_skip()}
      </a>
      <header className={styles.bar}>
        <Link to="/" className={styles.brand} aria-label={m.nav_home()}>
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <rect width="32" height="32" rx="7" className={styles.mark} />
            <path d="M11 7v6M21 7v6M8 13h16v3a8 8 0 0 1-16 0zM16 24v3" className={styles.plug} />
          </svg>
          <span className={styles.brandName}>{m.app_name()}</span>
        </Link>
        <Navigation />
        <div className={styles.preferences}>
          <Preferences />
        </div>
      </header>
      <main id="content" className={styles.content} aria-busy={navigating} tabIndex={-1}>
        <div className={styles.page}>
          <GatewayGone />
          <SessionEndedNotices />
          <Suspense fallback={<Skeleton lines={8} waitingFor={m.page_waiting()} />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      <LazyNotifications />
      <ScrollRestoration />
    </div>
  );
}
