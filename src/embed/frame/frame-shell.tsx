import { Suspense, useEffect, useEffectEvent, useRef } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { LazyNotifications } from '../../app/shell.tsx';
import { m } from '../../messages/messages.js';
import { GatewayGone } from '../../servers/gateway-gone.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SessionNotice } from './frame-notices.tsx';
import styles from './frame.module.css';
import { CLOSED, useFrame, useOpenSession } from './frame-context.ts';
import { placeOf } from './pages.ts';

/** Around every page in a frame: what concerns all of them, and nothing that leads elsewhere. */
export function FrameShell() {
  const frame = useFrame();
  const { grant, renewal } = useOpenSession();
  const { pathname } = useLocation();
  const { allowed } = placeOf(pathname, grant);
  useTellWhere();
  useEscape();
  return (
    <main className={styles.frame} tabIndex={-1}>
      <GatewayGone />
      <SessionNotice renewal={renewal} onTryAgain={() => frame.session.tryAgain()} />
      <Suspense fallback={<Skeleton lines={8} waitingFor={m.page_waiting()} />}>
        {pathname === CLOSED ? <Closed /> : allowed ? <Outlet /> : <Outside />}
      </Suspense>
      <LazyNotifications />
    </main>
  );
}

/** Tells the page around where the person goes, which may want to follow, or show what is not shown here. */
function useTellWhere(): void {
  const frame = useFrame();
  const { grant } = useOpenSession();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  const told = useRef<string | null>(null);
  const tell = useEffectEvent((path: string) => {
    const first = told.current === null;
    if (told.current === path || pathname === CLOSED) return;
    told.current = path;
    const { page, allowed } = placeOf(path, grant);
    if (!first) frame.tell({ type: 'navigate', path, page, outside: !allowed });
    else if (!allowed) {
      const message = `The session is not for the page of this address (${path}).`;
      frame.tell({ type: 'error', code: 'page-not-allowed', message: message.slice(0, 1000) });
    }
  });
  useEffect(() => tell(here), [here]);
}

/** Escape closes the topmost: what floats in the frame first, and then the frame, where it is a dialog. */
function useEscape(): void {
  const frame = useFrame();
  const navigate = useNavigate();
  const close = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !frame.closable || somethingFloats()) return;
    void navigate(CLOSED);
  });
  useEffect(() => {
    // Before what floats has gone by the same key.
    let floated = false;
    const before = () => {
      floated = somethingFloats();
    };
    const after = (event: KeyboardEvent) => {
      if (!floated) close(event);
    };
    window.addEventListener('keydown', before, { capture: true });
    window.addEventListener('keydown', after);
    return () => {
      window.removeEventListener('keydown', before, { capture: true });
      window.removeEventListener('keydown', after);
    };
  }, []);
}

function somethingFloats(): boolean {
  return (
    document.querySelector(
      'dialog[open], [popover]:popover-open, [aria-expanded="true"][role="combobox"]',
    ) !== null
  );
}

/** Nobody holds the person back any more: the page around takes the frame away, or shows it again. */
function Closed() {
  const frame = useFrame();
  const navigate = useNavigate();
  useEffect(() => {
    frame.tell({ type: 'close' });
    void navigate(-1);
  }, [frame, navigate]);
  return null;
}

/** What the session is not for. */
function Outside() {
  const navigate = useNavigate();
  const { key } = useLocation();
  return (
    <>
      <PageHeader title={m.embed_outside_title()} />
      <EmptyState
        title={m.embed_outside_what()}
        // Where one has come from elsewhere in the frame.
        action={
          key !== 'default' && (
            <LinkButton onClick={() => void navigate(-1)}>{m.embed_outside_back()}</LinkButton>
          )
        }
      />
    </>
  );
}
