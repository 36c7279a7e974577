import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { toApiError } from '../api/api-error.ts';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { returnPath } from './return-path.ts';
import { ServerError } from './server-error.tsx';
import { serversOptions } from './servers-query.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-page.module.css';

/** Signs in to one server, then goes on to where one came from (`?return=`), or to the plugins. */
export function SignInPage() {
  const { server: id } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const servers = useQuery(serversOptions());
  const next = returnPath(search.get('return')) ?? '/plugins';

  if (servers.isPending) return <Skeleton lines={3} waitingFor={m.servers_waiting()} />;
  if (!servers.data) {
    return (
      <>
        <PageHeader title={m.sign_in()} />
        <ServerError
          error={toApiError(servers.error)}
          onRetry={() => void servers.refetch()}
          retrying={servers.isFetching}
        />
      </>
    );
  }
  const server = servers.data.servers.find((one) => one.id === id);
  if (!server) return <UnknownServer id={id ?? ''} />;
  if (server.session) return <Navigate to={next} replace />;
  return (
    <div className={styles.page}>
      <PageHeader
        title={m.sign_in_title({ server: server.name })}
        trail={<Link to="/servers">{m.nav_servers()}</Link>}
        summary={
          <>
            {systemLabel(server.system)}
            {server.url && <code className={styles.url}>{server.url}</code>}
          </>
        }
      />
      <div className={styles.panel}>
        <SignInForm servers={[server]} onSignedIn={() => void navigate(next, { replace: true })} />
      </div>
    </div>
  );
}

/** For an address that names a server which is not configured. */
export function UnknownServer({ id }: { readonly id: string }) {
  return (
    <>
      <PageHeader title={m.unknown_server_title()} trail={<Link to="/servers">{m.nav_servers()}</Link>} />
      <EmptyState
        title={m.unknown_server_what({ server: id })}
        action={<Link to="/servers">{m.unknown_server_next()}</Link>}
      >
        {m.unknown_server_why()}
      </EmptyState>
    </>
  );
}
