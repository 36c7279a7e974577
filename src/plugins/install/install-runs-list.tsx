import { useEffect } from 'react';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { InstallRunPanel } from './install-run-panel.tsx';
import { showRunsOf, useInstallRuns } from './install-runs.ts';
import styles from './install-run-panel.module.css';

/** What is being installed on a server, and what came of it. */
export function InstallRuns({ server }: { readonly server: SignedInServer }) {
  const runs = useInstallRuns(server);
  const user = server.session.user.name;
  useEffect(() => showRunsOf({ serverId: server.id, user }), [server.id, user]);
  useCloseGuard(runs.some(({ progress }) => progress?.cancellable === true));
  if (runs.length === 0) return null;
  return (
    <div className={styles.runs}>
      {runs.map((run) => (
        <InstallRunPanel key={run.id} server={server} run={run} />
      ))}
    </div>
  );
}

/** What is being sent is lost with the page; what the server does goes on without it. */
function useCloseGuard(sending: boolean): void {
  useEffect(() => {
    if (!sending) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [sending]);
}
