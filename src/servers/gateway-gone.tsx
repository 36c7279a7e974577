import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { isGatewayReachable, onGatewayContact } from '../api/gateway-contact.ts';
import { knock } from '../api/knock.ts';
import { m } from '../messages/messages.js';
import { passFocusOn } from '../ui/focus-heading.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './session-ended.module.css';

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 15_000;

/** Whether the gateway can be reached; while it cannot, the frame of all pages says so, once for all servers. */
export function useGatewayReachable(): boolean {
  return useSyncExternalStore(onGatewayContact, isGatewayReachable);
}

/** While the gateway is gone, looks whether it is back: soon at first, and at once when the network is there again. */
function useKnocking(gone: boolean): void {
  useEffect(() => {
    if (!gone) return undefined;
    let delay = FIRST_DELAY;
    let timer = setTimeout(again, delay);
    function again() {
      void knock();
      delay = Math.min(LONGEST_DELAY, delay * 2);
      timer = setTimeout(again, delay);
    }
    const now = () => void knock();
    window.addEventListener('online', now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', now);
    };
  }, [gone]);
}

/** When the gateway is back, what failed or is shown is asked for again. */
function useReadAgain(cache: QueryClient): void {
  useEffect(
    () =>
      onGatewayContact(() => {
        if (isGatewayReachable()) void cache.invalidateQueries();
      }),
    [cache],
  );
}

/** Says that the gateway cannot be reached; the pages below keep what they show, and go on when it is back. */
export function GatewayGone() {
  const gone = !useGatewayReachable();
  useKnocking(gone);
  useReadAgain(useQueryClient());
  if (!gone) return null;
  const offline = !navigator.onLine;
  return (
    <div className={styles.notices}>
      <Notice
        severity="error"
        urgent
        title={offline ? m.offline_title() : m.gateway_gone_title()}
        actions={
          <button ref={passFocusOn} type="button" className={styles.button} onClick={() => void knock()}>
            {m.retry()}
          </button>
        }
      >
        {offline ? m.offline_what() : m.gateway_gone_what()}
      </Notice>
    </div>
  );
}
