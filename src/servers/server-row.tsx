import '@mantine/core/styles/Button.layer.css';
import { Button, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'react-router';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import styles from './server-row.module.css';
import type { Server } from './servers-query.ts';
import { useSignOut } from './sign-out.ts';

/** One server in the list: what it is, whether one is signed in, and the way in or out. */
export function ServerRow({ server }: { readonly server: Server }) {
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <Link to={`/servers/${server.id}`} className={styles.link}>
          {server.name}
        </Link>
        <span className={styles.system}>{systemLabel(server.system)}</span>
        {server.url && <code className={styles.url}>{server.url}</code>}
      </div>
      <SessionState server={server} />
      <div className={styles.actions}>
        {server.session ? (
          <SignOutButton server={server} />
        ) : (
          <Button component={Link} to={`/sign-in/${server.id}`} variant="default" size="xs">
            {m.sign_in()}
            <VisuallyHidden> {m.sign_in_at({ server: server.name })}</VisuallyHidden>
          </Button>
        )}
      </div>
    </li>
  );
}

function SessionState({ server }: { readonly server: Server }) {
  if (!server.session) {
    return (
      <span className={styles.state} data-signed-in={false}>
        <IconCircleDashed size={16} stroke={1.75} aria-hidden /> {m.not_signed_in()}
      </span>
    );
  }
  const { name, displayName } = server.session.user;
  return (
    <span className={styles.state} data-signed-in>
      <IconCircleCheck size={16} stroke={1.75} aria-hidden /> {m.signed_in_as({ user: displayName || name })}
    </span>
  );
}

/** Signs out of one server. */
export function SignOutButton({ server }: { readonly server: Server }) {
  const signOut = useSignOut();
  return (
    <Button variant="default" size="xs" loading={signOut.isPending} onClick={() => signOut.mutate(server)}>
      {m.sign_out()}
      <VisuallyHidden> {m.sign_out_of({ server: server.name })}</VisuallyHidden>
    </Button>
  );
}
