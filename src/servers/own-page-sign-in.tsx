import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { m } from '../messages/messages.js';
import { type OwnPageTarget, ownPageAddress } from './oauth-sign-in.ts';
import styles from './own-page-sign-in.module.css';
import type { Server } from './servers-query.ts';

interface OwnPageSignInProps {
  readonly server: Server;
  readonly to: OwnPageTarget;
  /** Whether there are other ways besides. */
  readonly others: boolean;
}

/** A server's name may be long: all of it is read, over several lines if need be. */
const LOOK = { label: styles.label ?? '', inner: styles.inner ?? '' };

/** The way to sign in on a server's own pages: the first one, where there is one. */
export function OwnPageSignIn({ server, to, others }: OwnPageSignInProps) {
  const address = ownPageAddress(server.id, to);
  return (
    <div className={styles.way}>
      {to === 'new-window' ? (
        <InWindow server={server} address={address} />
      ) : (
        <Button component="a" href={address} fullWidth className={styles.go ?? ''} classNames={LOOK}>
          {m.oauth_sign_in({ server: server.name })}
        </Button>
      )}
      <p className={styles.words}>{m.oauth_help()}</p>
      {others && <p className={styles.or}>{m.oauth_or()}</p>}
    </div>
  );
}

/** A window of its own, since the page that is open holds work. That page hears of the sign-in from the window. */
function InWindow({ server, address }: { readonly server: Server; readonly address: string }) {
  const [blocked, setBlocked] = useState(false);
  const { pathname, search } = useLocation();
  return (
    <>
      <Button
        type="button"
        fullWidth
        className={styles.go ?? ''}
        classNames={LOOK}
        rightSection={<IconExternalLink size={16} aria-hidden />}
        onClick={() => setBlocked(window.open(address, '_blank', 'popup,width=640,height=800') === null)}
      >
        {m.oauth_sign_in({ server: server.name })}
      </Button>
      {blocked && (
        <p className={styles.words} role="alert">
          {m.oauth_window_blocked()}{' '}
          <a href={ownPageAddress(server.id, { next: pathname + search })}>{m.oauth_here()}</a>
        </p>
      )}
    </>
  );
}
