import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import { loadCode } from '../../api/load-code.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { ServerError } from '../../servers/server-error.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { useQueryError } from '../../servers/use-query-error.ts';
import type { JobOptions, JobsFacet } from '../../systems/jobs.ts';
import type { Allowed } from '../../systems/system.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type JobEditing, JobEditingContext } from './job-editing.ts';
import styles from './job-editor.module.css';
import { jobForm } from './job-form.ts';

const NewJobForm = lazy(async () => ({
  default: (await loadCode(() => import('./new-job-form.tsx'))).NewJobForm,
}));

interface NewJobPageProps {
  readonly server: SignedInServer;
  readonly facet: JobsFacet;
  readonly libraryId: string;
}

/** Makes a job for a library. */
export function NewJobPage({ server, facet, libraryId }: NewJobPageProps) {
  const options = useQuery(facet.options(libraryId));
  // Whether one may is told with the list, which is mostly there already.
  const { data: list } = useQuery(facet.list());
  const error = useQueryError(options);
  return (
    <div className={styles.page}>
      <PageHeader
        title={m.job_new()}
        trail={<Link to="/jobs">{m.nav_jobs()}</Link>}
        summary={
          options.data && (
            <span>
              <bdi>{options.data.library.name}</bdi> · {server.name}
            </span>
          )
        }
      />
      {error?.kind === 'not-found' ? (
        <LibraryGone server={server} meanwhile={options.data !== undefined} />
      ) : (
        error && (
          <ServerError
            serverName={server.name}
            error={error}
            onRetry={() => void options.refetch()}
            retrying={options.isFetching}
          />
        )
      )}
      {list?.create.allowed === false ? (
        <EmptyState title={m.job_new_refused()} action={<Link to="/jobs">{m.job_gone_next()}</Link>}>
          {list.create.reason()}
        </EmptyState>
      ) : options.data ? (
        <NewJob server={server} facet={facet} options={options.data} />
      ) : (
        error === null && <Skeleton lines={8} waitingFor={m.server_waiting({ server: server.name })} />
      )}
    </div>
  );
}

interface LibraryGoneProps {
  readonly server: SignedInServer;
  /** Whether it was there when the form was made, in which something may have been typed. */
  readonly meanwhile: boolean;
}

function LibraryGone({ server, meanwhile }: LibraryGoneProps) {
  const title = m.job_library_gone({ server: server.name });
  const next = <Link to="/jobs">{m.job_gone_next()}</Link>;
  return meanwhile ? (
    <Notice severity="error" urgent title={title} actions={next}>
      <p>{m.job_library_gone_meanwhile()}</p>
    </Notice>
  ) : (
    <EmptyState title={title} action={next}>
      {m.job_library_gone_why()}
    </EmptyState>
  );
}

const ALLOWED: Allowed = { allowed: true };

interface NewJobProps extends Omit<NewJobPageProps, 'libraryId'> {
  readonly options: JobOptions;
}

function NewJob({ server, facet, options }: NewJobProps) {
  const language = getLocale();
  const editing = useMemo<JobEditing>(
    () => ({ server, facet, options, job: null }),
    [server, facet, options],
  );
  const declared = useMemo(
    () =>
      jobForm({
        options,
        settings: options.blank,
        isNew: true,
        editable: ALLOWED,
        notices: [],
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- a form is in the language in which it was made
    [options, language],
  );
  return (
    <JobEditingContext value={editing}>
      <Suspense fallback={<Skeleton lines={8} waitingFor={m.server_waiting({ server: server.name })} />}>
        <NewJobForm declared={declared} />
      </Suspense>
    </JobEditingContext>
  );
}
