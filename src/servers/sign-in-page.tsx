import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { returnPath } from './return-path.ts';
import { type Server, serversOptions } from './servers-query.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-page.module.css';
import { UnknownServer } from './unknown-server.tsx';
import { WithServers } from './with-servers.tsx';

/** Signs in to one server, then goes on to where one came from (`?return=`), or to the plugins. */
export function SignInPage() {
  const { server: id } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const servers = useQuery(serversOptions());
  const next = returnPath(search.get('return')) ?? '/plugins';

  return (
    <WithServers servers={servers} title={m.sign_in()}>
      {(known) => {
        const server = known.servers.find((one) => one.id === id);
        if (!server) return <UnknownServer id={id ?? ''} />;
        if (server.session) return <Navigate to={next} replace />;
        return <SignIn server={server} onSignedIn={() => void navigate(next, { replace: true })} />;
      }}
    </WithServers>
  );
}

function SignIn({ server, onSignedIn }: { readonly server: Server; readonly onSignedIn: () => void }) {
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
        <SignInForm servers={[server]} onSignedIn={onSignedIn} />
      </div>
    </div>
  );
}
