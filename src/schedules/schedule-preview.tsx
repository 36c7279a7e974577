import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { runsWithinMinutes } from '../lib/cron/clock-warnings.ts';
import { nextRuns } from '../lib/cron/next-runs.ts';
import type { Schedule } from '../lib/cron/schedule.ts';
import { scheduleWords } from '../lib/cron/schedule-words.ts';
import { isKnownZone, offsetWords } from '../lib/cron/zones.ts';
import { relativeTime } from '../lib/relative-time.ts';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { Notice } from '../ui/notice.tsx';
import { useNow } from '../ui/use-now.ts';
import type { RunZone } from './run-zone.ts';
import styles from './schedule-preview.module.css';
import { runTimeWords } from './run-time-words.ts';
import { clockWarningWords, keepsOffset, leftOutDays } from './schedule-warnings.ts';

const COUNT = 5;

interface SchedulePreviewProps {
  /** Null while what is typed is none. */
  readonly schedule: Schedule | null;
  readonly isEmpty: boolean;
  readonly zone: RunZone;
  /** The expression itself, where it stands nowhere else. */
  readonly stored?: ReactNode;
}

/** What a schedule says, when it runs next, and what may surprise in that. */
export function SchedulePreview({ schedule: given, isEmpty, zone, stored }: SchedulePreviewProps) {
  const schedule = useDeferredValue(given);
  if (!schedule) {
    return (
      <p className={styles.words} role="status">
        {isEmpty ? m.schedule_preview_none() : m.schedule_preview_unreadable()}
      </p>
    );
  }
  const name = zone.name !== null && isKnownZone(zone.name) ? zone.name : null;
  return (
    <div className={styles.preview}>
      <p className={styles.words} role="status">
        {scheduleWords(schedule)}
      </p>
      {stored}
      {name === null ? (
        <p className={styles.hint}>
          {zone.name === null ? m.schedule_zone_untold() : m.schedule_zone_unknown({ zone: zone.name })}
        </p>
      ) : (
        <Runs schedule={schedule} zone={name} isServers={zone.isServers} />
      )}
    </div>
  );
}

interface RunsProps {
  readonly schedule: Schedule;
  readonly zone: string;
  readonly isServers: boolean;
}

function Runs({ schedule, zone, isServers }: RunsProps) {
  const now = useNow();
  const runs = useMemo(() => nextRuns(schedule, zone, now, COUNT), [schedule, zone, now]);
  return (
    <>
      <p className={styles.hint}>
        {isServers
          ? m.schedule_in_servers_zone({ zone, offset: offsetWords(zone, now) })
          : m.schedule_in_zone({ zone, offset: offsetWords(zone, now) })}
      </p>
      {runs.length === 0 ? (
        <Notice severity="warning" title={m.schedule_never()} dense>
          {m.schedule_never_why()}
        </Notice>
      ) : (
        <RunTable runs={runs} zone={zone} now={now} />
      )}
      <Warnings schedule={schedule} zone={zone} now={now} />
    </>
  );
}

interface RunTableProps {
  readonly runs: readonly number[];
  readonly zone: string;
  readonly now: number;
}

function RunTable({ runs, zone, now }: RunTableProps) {
  const locale = getLocale();
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const elsewhere = own !== zone;
  return (
    <table className={styles.runs}>
      <caption>{m.schedule_next_runs()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.schedule_runs_in({ zone })}</th>
          {elsewhere && <th scope="col">{m.schedule_runs_for_you({ zone: own })}</th>}
          <th scope="col">{m.schedule_runs_from_now()}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run}>
            <td>
              <time dateTime={new Date(run).toISOString()}>{runTimeWords(run, zone, now, locale)}</time>
            </td>
            {elsewhere && <td>{runTimeWords(run, own, now, locale)}</td>}
            <td className={styles.relative}>{relativeTime(run, now, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Changes of clocks come once in months: what they do is the same all day. */
const DAY = 86_400_000;

function Warnings({
  schedule,
  zone,
  now,
}: {
  readonly schedule: Schedule;
  readonly zone: string;
  readonly now: number;
}) {
  const today = Math.floor(now / DAY) * DAY;
  const clocks = useMemo(() => clockWarningWords(schedule, zone, today), [schedule, zone, today]);
  const keeps = useMemo(() => keepsOffset(schedule, zone, today), [schedule, zone, today]);
  const leftOut = leftOutDays(schedule);
  return (
    <>
      {runsWithinMinutes(schedule) && (
        <Notice severity="warning" title={m.schedule_often()} dense>
          {m.schedule_often_why()}
        </Notice>
      )}
      {leftOut !== null && <Notice severity="info" title={leftOut} dense />}
      {clocks.length > 0 && (
        <Notice severity="warning" title={m.schedule_clocks()} dense>
          {clocks.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      {keeps && (
        <Notice severity="info" title={m.schedule_keeps_offset()} dense>
          {m.schedule_keeps_offset_why()}
        </Notice>
      )}
    </>
  );
}
