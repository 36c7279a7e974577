import { Link } from 'react-router';
import { pluginPath } from '../../lib/plugin-address.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { JobDetail, JobProvider } from '../../systems/jobs.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './job-editor.module.css';

interface ProviderGoneProps {
  readonly server: SignedInServer;
  readonly job: JobDetail;
  readonly provider: JobProvider;
  /** Asks whether the job is to be deleted. */
  readonly onDelete: () => void;
}

/** A job whose provider is not there (any more): no change of it can be saved, and what can be done about that. */
export function ProviderGone({ server, job, provider, onDelete }: ProviderGoneProps) {
  return (
    <Notice severity="error" title={m.job_provider_gone({ name: provider.name })}>
      <p>{provider.note?.() ?? m.job_provider_gone_why()}</p>
      <p>{m.job_provider_ways()}</p>
      <ul className={styles.ways}>
        <li>{m.job_provider_gone_other()}</li>
        <li>
          {provider.pluginId === null ? (
            <Link to={`/plugins?q=${encodeURIComponent(provider.key)}`}>{m.job_provider_gone_list()}</Link>
          ) : (
            <Link to={pluginPath(server.id, provider.pluginId)}>{m.job_provider_gone_plugin()}</Link>
          )}
        </li>
        {job.actions.remove.allowed && (
          <li>
            <LinkButton onClick={onDelete}>{m.job_provider_gone_delete()}</LinkButton>
          </li>
        )}
      </ul>
    </Notice>
  );
}
