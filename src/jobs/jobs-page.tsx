import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { useServers } from '../servers/ended-sessions.ts';
import { ServerFailures } from '../servers/server-failures.tsx';
import { isSignedIn, type Server, type SignedInServer } from '../servers/servers-query.ts';
import { SignInLinks } from '../servers/sign-in-links.tsx';
import { waitingFor } from '../servers/waiting-for.ts';
import { WithServers } from '../servers/with-servers.tsx';
import { mayHaveJobs } from '../systems/registry.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { focusHeading } from '../ui/focus-heading.ts';
import { ListAge } from '../ui/list-age.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useNow } from '../ui/use-now.ts';
import { JobFilters } from './list/job-filters.tsx';
import { JobNotices } from './list/job-notices.tsx';
import { type JobRow, rowsOf } from './list/job-rows.ts';
import { inLibrary, type LibraryOf } from './list/in-library.ts';
import { JobTable } from './list/job-table.tsx';
import { filterJobs, orderJobs } from './list/job-view.ts';
import styles from './list/job-table.module.css';
import { NewJob } from './list/new-job.tsx';
import { type ServerJobs, useJobLists } from './list/use-job-lists.ts';
import { type JobView, useJobView } from './list/use-job-view.ts';
import { useFollowOpenRuns } from './runs/use-follow-open-runs.ts';
import { Timeline } from './timeline/timeline.tsx';

/** What servers do to their libraries by schedule: every job of every library that one may see. */
export function JobsPage() {
  return <JobsOf library={null} />;
}

/** The jobs of the one library that the address names. */
export function LibraryJobsPage() {
  const { server: serverId = '', library: libraryId = '' } = useParams();
  return <JobsOf library={{ serverId, libraryId }} />;
}

function JobsOf({ library }: { readonly library: LibraryOf | null }) {
  const servers = useServers();
  return (
    <WithServers servers={servers} title={m.nav_jobs()}>
      {(known) => {
        const possible = known.servers.filter(
          ({ id, system }) => mayHaveJobs(system) && (library === null || library.serverId === id),
        );
        const signedIn = possible.filter(isSignedIn);
        return signedIn.length === 0 ? (
          <NoServers servers={possible} />
        ) : (
          <Jobs
            servers={signedIn}
            others={possible.filter((server) => !isSignedIn(server))}
            library={library}
          />
        );
      }}
    </WithServers>
  );
}

function NoServers({ servers }: { readonly servers: readonly Server[] }) {
  return (
    <>
      <PageHeader title={m.nav_jobs()} />
      <EmptyState title={m.jobs_nowhere()} action={<Link to="/servers">{m.plugins_signed_out_next()}</Link>}>
        {m.jobs_nowhere_why()}
      </EmptyState>
      <SignInLinks servers={servers} />
    </>
  );
}

interface JobsProps {
  readonly servers: readonly SignedInServer[];
  /** Those that could have jobs too. */
  readonly others: readonly Server[];
  /** The only one whose jobs are shown; null for all. */
  readonly library: LibraryOf | null;
}

function Jobs({ servers, others, library }: JobsProps) {
  const all = useJobLists(servers);
  const lists = useMemo(() => (library === null ? all : inLibrary(all, library.libraryId)), [all, library]);
  const name = library === null ? undefined : lists[0]?.list?.libraries[0]?.name;
  useFollowOpenRuns(lists);
  const view = useJobView();
  const rows = rowsOf(lists, useNow());
  const filtered = filterJobs(rows, view.filter);
  const shown = orderJobs(filtered.rows, view.order, getLocale());
  return (
    <>
      <PageHeader
        title={name === undefined ? m.nav_jobs() : m.jobs_of_library({ library: name })}
        summary={<Summary lists={lists} count={rows.length} shown={shown.length} />}
        actions={
          <div className={styles.head}>
            <SearchField label={m.jobs_search()} value={view.filter.search} onChange={view.search} />
            <NewJob lists={lists} />
          </div>
        }
      />
      <JobFilters view={view} filtered={filtered} count={rows.length} servers={servers} />
      <ServerFailures asked={lists} />
      <JobNotices lists={lists} />
      <Shown lists={lists} rows={rows} shown={shown} view={view} />
      {rows.length > 0 && <TimelinePart rows={rows} />}
      <SignInLinks servers={others} />
    </>
  );
}

/** Of all jobs, whichever the list shows: those left out pile up with the others all the same. */
function TimelinePart({ rows }: { readonly rows: readonly JobRow[] }) {
  const now = useNow();
  // Counted anew with each quarter of an hour, not with each tick.
  const [quarter, setQuarter] = useState(now);
  if (Math.floor(quarter / 900_000) !== Math.floor(now / 900_000)) setQuarter(now);
  return <Timeline rows={rows} now={quarter} />;
}

interface SummaryProps {
  readonly lists: readonly ServerJobs[];
  readonly count: number;
  readonly shown: number;
}

function Summary({ lists, count, shown }: SummaryProps) {
  const answered = lists.filter(({ list }) => list !== null).length;
  const waiting = waitingFor(lists);
  return (
    <>
      {answered > 0 && <span>{m.jobs_count({ count, servers: answered })}</span>}
      <span role="status">{shown < count && m.jobs_shown({ shown, count })}</span>
      {count > 0 && waiting !== null && <span>{waiting}</span>}
      <ListAge lists={lists} />
    </>
  );
}

interface ShownProps {
  readonly lists: readonly ServerJobs[];
  readonly rows: readonly JobRow[];
  readonly shown: readonly JobRow[];
  readonly view: JobView;
}

function Shown({ lists, rows, shown, view }: ShownProps) {
  if (shown.length > 0) return <JobTable rows={shown} order={view.order} onOrder={view.orderBy} />;
  const waiting = waitingFor(lists);
  if (waiting !== null) return <Skeleton lines={8} waitingFor={waiting} />;
  if (rows.length > 0) {
    return (
      <EmptyState
        title={m.jobs_none_found()}
        action={
          <button
            type="button"
            onClick={() => {
              view.showAll();
              // The button is gone then.
              focusHeading();
            }}
          >
            {m.jobs_show_all()}
          </button>
        }
      >
        {m.jobs_none_found_why({ count: rows.length })}
      </EmptyState>
    );
  }
  if (lists.every(({ list, without }) => list === null && !without)) return null;
  if (lists.every(({ without }) => without)) {
    return <EmptyState title={m.jobs_nowhere()}>{m.jobs_nowhere_why()}</EmptyState>;
  }
  const libraries = lists.flatMap(({ list }) => list?.libraries ?? []);
  return (
    <EmptyState title={m.jobs_empty()}>
      {libraries.length === 0 ? m.jobs_no_libraries() : m.jobs_empty_why()}
    </EmptyState>
  );
}
