import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { m } from '../messages/messages.js';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useGoOn } from '../ui/use-go-on.ts';
import { OutcomeNotice } from './came-back.tsx';
import { ServerRow } from './server-row.tsx';
import styles from './servers-page.module.css';
import { isSignedIn, type Server, serversOptions } from './servers-query.ts';
import { SignInForm } from './sign-in-form.tsx';
import { AskingSignOutButton } from './sign-out-question.tsx';
import { useSignOutOfAll } from './sign-out.ts';
import { WithServers } from './with-servers.tsx';

/** What this is, the servers, and the sign-in to those that share a name and a password. */
export function ServersPage() {
  const servers = useQuery(serversOptions());
  return (
    <WithServers servers={servers} title={m.nav_servers()}>
      {(known) => <Servers servers={known.servers} sandbox={known.sandbox} />}
    </WithServers>
  );
}

function Servers({ servers, sandbox }: { readonly servers: readonly Server[]; readonly sandbox: boolean }) {
  const signedIn = servers.filter(isSignedIn);
  const open = servers.filter((server) => !isSignedIn(server) && server.signIn.methods.includes('password'));
  const welcome = signedIn.length === 0;
  const [search] = useSearchParams();
  return (
    <>
      <PageHeader
        title={welcome ? m.welcome_title() : m.nav_servers()}
        summary={
          welcome ? (
            <p className={styles.intro}>{m.welcome_what()}</p>
          ) : (
            m.servers_count({ count: servers.length, signedIn: signedIn.length })
          )
        }
        actions={signedIn.length > 1 && <SignOutOfAll servers={signedIn} />}
      />
      <div className={styles.page}>
        <div className={styles.main}>
          {search.has('oauth') && <OutcomeNotice serverName={m.api_the_server()} />}
          {sandbox && (
            <Notice severity="info" title={m.sandbox_title()}>
              {m.sandbox_what()} <code>plugboard.config.yaml</code>.
            </Notice>
          )}
          <ul className={styles.servers} aria-label={m.nav_servers()}>
            {servers.map((server) => (
              <ServerRow key={server.id} server={server} />
            ))}
          </ul>
        </div>
        {open.length > 0 && <SignInPanel servers={open} />}
      </div>
    </>
  );
}

function SignOutOfAll({ servers }: { readonly servers: readonly Server[] }) {
  const signOut = useSignOutOfAll();
  return (
    <AskingSignOutButton servers={servers} busy={signOut.isPending} onSignOut={() => signOut.mutate(servers)}>
      {m.sign_out_all()}
    </AskingSignOutButton>
  );
}

function SignInPanel({ servers }: { readonly servers: readonly Server[] }) {
  const goOn = useGoOn();
  return (
    <section className={styles.panel} aria-labelledby="sign-in-title">
      <h2 id="sign-in-title">{m.sign_in()}</h2>
      <SignInForm
        servers={servers}
        onSignedIn={(results) => {
          if (results.every((result) => result.error === null)) goOn('/', {});
        }}
      />
    </section>
  );
}
