import { Link, useParams } from 'react-router';
import { NEW_JOB } from '../../lib/job-address.ts';
import { m } from '../../messages/messages.js';
import { PageOfServer } from '../../servers/page-of-server.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { JobPage } from './job-page.tsx';
import { NewJobPage } from './new-job-page.tsx';

/** A job at its address, or the page that makes one. */
export function JobEditorPage() {
  const { server: serverId = '', library: libraryId = '', job: jobId = '' } = useParams();
  const isNew = jobId === NEW_JOB;
  const title = isNew ? m.job_new() : m.job_title();
  const trail = <Link to="/jobs">{m.nav_jobs()}</Link>;
  return (
    <PageOfServer
      key={`${serverId}/${libraryId}/${jobId}`}
      serverId={serverId}
      title={title}
      renderTrail={() => trail}
      signedOut={{
        title: (server) => m.job_signed_out({ server: server.name }),
        why: m.plugin_signed_out_why(),
      }}
    >
      {(server, { jobs }) => {
        if (!jobs) {
          return (
            <>
              <PageHeader title={title} trail={trail} />
              <EmptyState
                title={m.job_not_here({ server: server.name })}
                action={<Link to="/jobs">{m.job_gone_next()}</Link>}
              >
                {m.job_not_here_why()}
              </EmptyState>
            </>
          );
        }
        return isNew ? (
          <NewJobPage server={server} facet={jobs} libraryId={libraryId} />
        ) : (
          <JobPage server={server} facet={jobs} id={{ libraryId, jobId }} />
        );
      }}
    </PageOfServer>
  );
}
