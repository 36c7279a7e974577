import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, Navigate, useLocation } from 'react-router';
import { refetchEvery } from '../../api/query-client.ts';
import { jobPath } from '../../lib/job-address.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { useQueryError } from '../../servers/use-query-error.ts';
import { ScopeSettings } from '../../settings/scope-settings.tsx';
import type { SettingsPlace } from '../../settings/settings-place.ts';
import type { JobDetail, JobId, JobsFacet } from '../../systems/jobs.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { DeleteJobDialog } from '../list/delete-job-dialog.tsx';
import { useDeleteJob } from '../list/use-job-changes.ts';
import { DryRun } from './dry-run.tsx';
import { type JobEditing, JobEditingContext, useEditedJob, useJobEditing } from './job-editing.ts';
import styles from './job-editor.module.css';
import { JobHead } from './job-head.tsx';
import { isGone, jobScope } from './job-scope.ts';
import { TRY_AT_ONCE } from './try-at-once.ts';
import { ProviderGone } from './provider-gone.tsx';
import { useJobRow } from './use-job-row.ts';
import { WrittenFields } from './written-fields.tsx';

const REFETCH_EVERY = 60_000;

interface JobPageProps {
  readonly server: SignedInServer;
  readonly facet: JobsFacet;
  readonly id: JobId;
}

/** A job that is there: what can be done with it, its settings, what they come to, and what the server knows of it. */
export function JobPage(props: JobPageProps) {
  const [deleted, setDeleted] = useState(false);
  // At once: what is left of the page would ask for the job again, and hold back who has changes in the form.
  const leave = useCallback(() => flushSync(() => setDeleted(true)), []);
  if (deleted) return <Navigate to="/jobs" replace />;
  return <JobThere {...props} onDeleted={leave} />;
}

interface JobThereProps extends JobPageProps {
  readonly onDeleted: () => void;
}

function JobThere({ server, facet, id, onDeleted }: JobThereProps) {
  const job = useQuery({ ...facet.job(id), refetchInterval: refetchEvery(REFETCH_EVERY) });
  const error = useQueryError(job);
  const head = <PageHeader title={m.job_title()} trail={<Link to="/jobs">{m.nav_jobs()}</Link>} />;
  if (error?.kind === 'not-found' && !job.data) {
    return (
      <>
        {head}
        <EmptyState
          title={m.job_gone({ server: server.name })}
          action={<Link to="/jobs">{m.job_gone_next()}</Link>}
        >
          {m.job_gone_why()}
        </EmptyState>
      </>
    );
  }
  return (
    <div className={styles.page}>
      {job.data ? (
        <KnownJob server={server} facet={facet} job={job.data} onDeleted={onDeleted} />
      ) : (
        <>
          {head}
          <AnswerOf
            server={server}
            query={job}
            waiting={<Skeleton lines={8} waitingFor={m.server_waiting({ server: server.name })} />}
          >
            {() => null}
          </AnswerOf>
        </>
      )}
    </div>
  );
}

interface KnownJobProps extends Omit<JobThereProps, 'id'> {
  readonly job: JobDetail;
}

/** That it could not be read again is told with its form, which is made of the same answer. */
function KnownJob({ server, facet, job, onDeleted }: KnownJobProps) {
  const [asks, setAsks] = useState(false);
  const row = useJobRow(server, facet, job);
  const { remove } = useDeleteJob(row, onDeleted);
  const ask = useCallback(() => setAsks(true), []);
  return (
    <>
      <JobHead row={row} onDelete={ask} />
      <JobSettings server={server} facet={facet} job={job} onDelete={ask} />
      {asks && <DeleteJobDialog of={row} open={row.open} onDelete={remove} onClose={() => setAsks(false)} />}
    </>
  );
}

interface JobSettingsProps extends Omit<JobPageProps, 'id'> {
  readonly job: JobDetail;
  readonly onDelete: () => void;
}

function JobSettings({ server, facet, job, onDelete }: JobSettingsProps) {
  const { libraryId, jobId } = job;
  const language = getLocale();
  const scope = useMemo(
    () => jobScope(facet, { libraryId, jobId }),
    // oxlint-disable-next-line react/exhaustive-deps -- a form is in the language in which it was made
    [facet, libraryId, jobId, language],
  );
  const { data: options } = useQuery(facet.options(libraryId));
  const editing = useMemo<JobEditing | null>(
    () => (options ? { server, facet, options, job } : null),
    [server, facet, options, job],
  );
  const place: SettingsPlace = {
    id: 'job',
    path: jobPath(server.id, libraryId, jobId),
    none: m.settings_none,
    saved: { name: 'jobSaved', server: server.id, library: libraryId, job: jobId },
  };
  return (
    <JobEditingContext value={editing}>
      {job.provider && isGone(job.provider) && (
        <ProviderGone server={server} job={job} provider={job.provider} onDelete={onDelete} />
      )}
      <ScopeSettings
        server={server}
        scope={scope}
        pluginId={jobId}
        pluginName={job.name}
        place={place}
        below={belowSection}
        gone={<JobGone server={server} />}
      />
      <details className={styles.known}>
        <summary>{m.job_known()}</summary>
        <div className={styles.facts}>
          <FactList groups={job.facts} />
        </div>
      </details>
    </JobEditingContext>
  );
}

/** The job is no longer there, while somebody looks at it, or has changes of it in the form. */
function JobGone({ server }: Pick<JobPageProps, 'server'>) {
  return (
    <Notice
      severity="error"
      urgent
      title={m.job_gone({ server: server.name })}
      actions={<Link to="/jobs">{m.job_gone_next()}</Link>}
    >
      <p>{m.job_gone_meanwhile()}</p>
    </Notice>
  );
}

/** What stands below the settings of a section. */
function belowSection(section: string) {
  return section === 'fields' && <BelowFields />;
}

function BelowFields() {
  const { server, facet, options, job } = useJobEditing();
  const { edited, isStored } = useEditedJob();
  const [atOnce] = useState(useTryAtOnce());
  if (edited.refresh === null) return null;
  return (
    <>
      <WrittenFields options={options} refresh={edited.refresh} />
      {job && (
        <DryRun
          server={server}
          facet={facet}
          id={job}
          allowed={job.actions.preview}
          refresh={edited.refresh}
          isStored={isStored}
          atOnce={atOnce}
        />
      )}
    </>
  );
}

/** Whether the page that made the job has led here to try it. */
function useTryAtOnce(): boolean {
  const state: unknown = useLocation().state;
  return state === TRY_AT_ONCE;
}
