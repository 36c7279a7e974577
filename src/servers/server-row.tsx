import { HiddenText } from '../ui/hidden-text.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { describeError } from '../api/describe-error.ts';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import { connectedOptions } from './connected-query.ts';
import styles from './server-row.module.css';
import { isSignedIn, type Server, type SignedInServer } from './servers-query.ts';
import { AskingSignOutButton } from './sign-out-question.tsx';
import { useSignOut } from './sign-out.ts';
import { useQueryError } from './use-query-error.ts';

/** One server in the list: what it is, whether it answers, whether one is signed in, and the way in or out. */
export function ServerRow({ server }: { readonly server: Server }) {
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={styles.name}>
          <Link to={`/servers/${server.id}`} className={styles.link}>
            {server.name}
          </Link>
          <span className={styles.system}>{systemLabel(server.system)}</span>
          {isSignedIn(server) && <Version server={server} />}
          {server.url && <code className={styles.url}>{server.url}</code>}
        </div>
        {isSignedIn(server) && <Trouble server={server} />}
      </div>
      <SessionState server={server} />
      <div className={styles.actions}>
        {server.session ? (
          <SignOutButton server={server} />
        ) : (
          <Button component={Link} to={`/sign-in/${server.id}`} variant="default" size="xs">
            {m.sign_in()}
            <HiddenText> {m.sign_in_at({ server: server.name })}</HiddenText>
          </Button>
        )}
      </div>
    </li>
  );
}

function Version({ server }: { readonly server: SignedInServer }) {
  const version = useQuery(connectedOptions(server)).data?.info.version;
  return version ? <bdi className={styles.system}>{version}</bdi> : null;
}

/** What is wrong with a server, in one line: that it does not answer, or what it says of itself. */
function Trouble({ server }: { readonly server: SignedInServer }) {
  const connected = useQuery(connectedOptions(server));
  const failure = useQueryError(connected);
  if (failure !== null) {
    return (
      <p className={styles.trouble} data-severity="error" role="status">
        <IconCircleX size={16} stroke={1.75} aria-hidden />
        <span>
          {describeError(failure, server.name).title}{' '}
          <LinkButton
            aria-disabled={connected.isFetching}
            onClick={() => {
              if (!connected.isFetching) void connected.refetch();
            }}
          >
            {connected.isFetching ? m.server_row_asking() : m.retry()}
          </LinkButton>
        </span>
      </p>
    );
  }
  const conditions = connected.data?.info.conditions.filter(({ severity }) => severity !== 'info') ?? [];
  return conditions.map((condition, place) => (
    // oxlint-disable-next-line no-array-index-key -- conditions have no other name
    <p key={place} className={styles.trouble} data-severity={condition.severity}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      {condition.title()}
    </p>
  ));
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
    <AskingSignOutButton servers={[server]} busy={signOut.isPending} onSignOut={() => signOut.mutate(server)}>
      {m.sign_out()}
      <HiddenText> {m.sign_out_of({ server: server.name })}</HiddenText>
    </AskingSignOutButton>
  );
}
