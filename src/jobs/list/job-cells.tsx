import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { scheduleWords } from '../../lib/cron/schedule-words.ts';
import { jobPath } from '../../lib/job-address.ts';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { runTimeWords } from '../../schedules/run-time-words.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { JobRow } from './job-rows.ts';
import styles from './job-table.module.css';

/** Characters of a name in a row; its page has all of it. */
const LONGEST_NAME = 120;

/** What it is called, in which library of which server it is, and what stands in its way. */
export function NameCell({ row }: { readonly row: JobRow }) {
  const { server, job } = row;
  return (
    <>
      <Link to={jobPath(server.id, job.libraryId, job.jobId)} className={styles.name} data-cut>
        <bdi>{shorten(job.name, LONGEST_NAME)}</bdi>
      </Link>
      <span className={styles.below}>
        {m.jobs_place({ library: shorten(job.library.name, LONGEST_NAME), server: server.name })}
      </span>
      <RefreshLine row={row} />
      {job.notices.map(({ severity, title, explanation }) => (
        <span key={title()} className={styles.notice} data-severity={severity}>
          {severity === 'info' ? (
            <IconInfoCircle size={14} stroke={2} aria-hidden />
          ) : (
            <IconAlertTriangle size={14} stroke={2} aria-hidden />
          )}
          <span data-cut className={styles.noticeWords}>
            {title()}: <bdi>{explanation()}</bdi>
          </span>
        </span>
      ))}
    </>
  );
}

/** Who provides what. */
export function RefreshCell({ row: { job } }: { readonly row: JobRow }) {
  const { settings, provider, type } = job;
  if (settings.refresh === null || provider === null) return type();
  return (
    <>
      <bdi className={styles.short} data-cut>
        {provider.name}
      </bdi>
      <span className={styles.below} data-cut data-lines>
        {fieldWords(job)}
      </span>
    </>
  );
}

/** The same in short, below the name where there is no room for a column. */
function RefreshLine({ row: { job } }: { readonly row: JobRow }) {
  const { settings, provider, type } = job;
  return (
    <span className={styles.refreshLine} data-cut>
      {settings.refresh === null || provider === null ? (
        type()
      ) : (
        <bdi>
          {provider.name}: {fieldWords(job)}
        </bdi>
      )}
    </span>
  );
}

/** Nothing chosen means everything, which is said. */
function fieldWords({ fieldNames }: JobRow['job']): string {
  return fieldNames.length === 0 ? m.jobs_all_fields() : fieldNames.map((words) => words()).join(', ');
}

/** When it runs, in words, where there is no room for a column. */
export function ScheduleLine({ row: { job, schedule } }: { readonly row: JobRow }) {
  return (
    <span className={styles.scheduleLine} data-cut>
      {schedule === null ? shorten(job.settings.schedule, 60) : scheduleWords(schedule)}
    </span>
  );
}

/** When it runs, in words; what is no schedule as it is written. */
export function ScheduleCell({ row: { job, schedule, ownZone, zone } }: { readonly row: JobRow }) {
  if (schedule === null) return <code>{shorten(job.settings.schedule, 60)}</code>;
  const named = job.settings.zone ?? zone;
  return (
    <>
      <span className={styles.short} data-cut>
        {scheduleWords(schedule)}
      </span>
      <span className={styles.below}>
        {ownZone
          ? named
          : named === null
            ? m.job_zone_of_server()
            : m.job_zone_of_server_named({ zone: named })}
      </span>
    </>
  );
}

/** When it runs next, as an estimate: in so much time, by the clocks of the job's zone, and by the viewer's. */
export function NextRunCell({ row: { job, schedule, next, zone } }: { readonly row: JobRow }) {
  const now = useNow();
  if (!job.settings.enabled) return <span className={styles.quiet}>{m.jobs_next_off()}</span>;
  if (next === null || zone === null) {
    return (
      <span className={styles.quiet}>{schedule === null ? m.jobs_next_never() : m.jobs_next_unknown()}</span>
    );
  }
  const viewer = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [there = '', here = ''] = [zone, viewer].map((one) => runTimeWords(next, one, now, getLocale()));
  return (
    <>
      <RelativeTime time={next} />
      <span className={styles.below}>{m.jobs_next_there({ time: there, zone })}</span>
      {here !== there && <span className={styles.below}>{m.jobs_next_here({ time: here })}</span>}
    </>
  );
}
