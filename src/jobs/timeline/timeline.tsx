import { useState } from 'react';
import { keptForLocale } from '../../lib/kept-for-locale.ts';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { absoluteTime } from '../../lib/relative-time.ts';
import type { JobRow } from '../list/job-rows.ts';
import styles from './timeline.module.css';
import { type DueJob, type HourLoad, weekLoad, type WeekLoad } from './week-load.ts';

/** How many names an hour is told with. */
const MOST_NAMES = 6;
const MOST_MEETINGS = 8;
/** From so many jobs on, an hour is as dark as it gets. */
const DARKEST = 4;

interface TimelineProps {
  readonly rows: readonly JobRow[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * The next seven days, hour by hour of the viewer's clock: how many jobs come due in each, and which meet. It is a
 * table, read as one; each hour says in words what is due.
 */
export function Timeline({ rows, now }: TimelineProps) {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const due = dueJobs(rows);
  // The rows are made anew with each tick: it is counted anew only where something of it differs.
  const [counted, setCounted] = useState(() => ({ due, zone, now, load: weekLoad(due, zone, now) }));
  const isSame = counted.now === now && counted.zone === zone && sameJobs(counted.due, due);
  if (!isSame) setCounted({ due, zone, now, load: weekLoad(due, zone, now) });
  const { load } = counted;
  const names = new Map(rows.map(({ id, job, server }) => [id, `${job.name} (${server.name})`]));
  return (
    <section className={styles.timeline} aria-labelledby="jobs-timeline">
      <h2 id="jobs-timeline">{m.jobs_week()}</h2>
      <p className={styles.about}>{m.jobs_week_about({ zone })}</p>
      {due.length === 0 ? (
        <p className={styles.about}>{m.jobs_week_empty()}</p>
      ) : (
        <>
          {/* oxlint-disable-next-line no-noninteractive-tabindex -- what is pushed sideways must be in reach of keys */}
          <div className={styles.scroll} role="region" aria-label={m.jobs_week()} tabIndex={0}>
            {/* On a narrow screen it is no longer displayed as a table, and would lose the roles. */}
            <table className={styles.hours} role="table">
              <caption className={styles.hidden}>{m.jobs_week_caption()}</caption>
              <thead role="rowgroup">
                <tr role="row">
                  <th scope="col" role="columnheader">
                    <span className={styles.hidden}>{m.jobs_week_day()}</span>
                  </th>
                  {Array.from({ length: 24 }, (_none, hour) => (
                    <th key={hour} scope="col" role="columnheader">
                      {String(hour).padStart(2, '0')}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody role="rowgroup">
                {load.days.map((day, place) => (
                  <tr key={day} role="row">
                    <th scope="row" role="rowheader">
                      {dayFormat(getLocale()).format(day)}
                    </th>
                    {load.hours[place]?.map((hour, at) => (
                      // oxlint-disable-next-line no-array-index-key -- the hours of a day are these
                      <HourCell key={at} load={hour} names={names} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Meetings load={load} names={names} />
        </>
      )}
    </section>
  );
}

function dueJobs(rows: readonly JobRow[]): readonly DueJob[] {
  return rows.flatMap(({ id, server, job, schedule, zone }) =>
    job.settings.enabled && schedule !== null && zone !== null
      ? [{ id, serverId: server.id, schedule, zone }]
      : [],
  );
}

function sameJobs(one: readonly DueJob[], other: readonly DueJob[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, schedule, zone }, place) => {
      const same = other[place];
      return same?.id === id && same.zone === zone && same.schedule.text === schedule.text;
    })
  );
}

type Names = ReadonlyMap<string, string>;

function HourCell({ load, names }: { readonly load: HourLoad | undefined; readonly names: Names }) {
  if (load === undefined) return <td role="cell" aria-label={m.jobs_week_nothing()} />;
  const { jobs, runs } = load;
  const words = m.jobs_week_hour({ jobs: jobs.length, runs, names: namesOf(jobs, names) });
  return (
    <td role="cell" data-load={Math.min(DARKEST, jobs.length)} title={words}>
      <span aria-hidden>{jobs.length}</span>
      <span className={styles.hidden}>{words}</span>
    </td>
  );
}

function namesOf(jobs: readonly string[], names: Names): string {
  const told = jobs.slice(0, MOST_NAMES).map((id) => shorten(names.get(id) ?? '', 60));
  const list = new Intl.ListFormat(getLocale(), { type: 'unit' }).format(told);
  return jobs.length > told.length
    ? m.jobs_week_more({ names: list, count: jobs.length - told.length })
    : list;
}

interface MeetingsProps {
  readonly load: WeekLoad;
  readonly names: Names;
}

/** Jobs of one server that come due in the same minute: it runs one of them and leaves the others out. */
function Meetings({ load: { meetings, always }, names }: MeetingsProps) {
  const allTheTime = always.length > 0 && names.size > 1 && (
    <p className={styles.about}>
      <bdi>{m.jobs_meet_always({ names: namesOf(always, names) })}</bdi>
    </p>
  );
  if (meetings.length === 0) return allTheTime || <p className={styles.about}>{m.jobs_meet_none()}</p>;
  return (
    <div className={styles.meetings}>
      <h3>{m.jobs_meet()}</h3>
      <p className={styles.about}>{m.jobs_meet_why()}</p>
      <ul>
        {meetings.slice(0, MOST_MEETINGS).map(({ serverId, jobs, first, times }) => (
          <li key={JSON.stringify([serverId, ...jobs])}>
            <bdi>{namesOf(jobs, names)}</bdi>
            <span className={styles.when}>
              {m.jobs_meet_when({ first: absoluteTime(first, getLocale()), count: times })}
            </span>
          </li>
        ))}
      </ul>
      {meetings.length > MOST_MEETINGS && (
        <p className={styles.about}>{m.jobs_meet_more({ count: meetings.length - MOST_MEETINGS })}</p>
      )}
      {allTheTime}
    </div>
  );
}

/** Midnights are given as clocks in UTC would show them. */
const dayFormat = keptForLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
);
