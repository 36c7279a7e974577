import { useId } from 'react';
import { Link } from 'react-router';
import { connectionPath } from '../lib/connection-address.ts';
import { m } from '../messages/messages.js';
import type { ConnectionSchedule } from '../systems/connections.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { AdminSchedule } from './admin-schedule.tsx';
import type { ConnectionAbout } from './connection-about.ts';
import styles from './connection-overview.module.css';

/** Whether a connection syncs by itself, and when the administrator's schedule has it do so. */
export function ScheduleSection({ server, connected, connection }: ConnectionAbout) {
  const id = useId();
  const { schedule, pluginId } = connection;
  if (schedule === null) return null;
  const { takesPart, cron } = schedule;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{m.connection_schedule()}</h2>
      <StateBadge look={takesPart && cron !== null ? 'on' : 'off'} reason={stateWords(schedule)}>
        {takesPart ? m.state_on() : m.state_off()}
      </StateBadge>
      {cron !== null && (
        <AdminSchedule
          text={cron}
          zone={{ name: schedule.timeZone, isServers: true }}
          waiting={
            <div className={styles.awaited}>
              <code>{cron}</code>
            </div>
          }
        />
      )}
      {connected.settings?.own !== undefined && (
        <Link to={connectionPath(server.id, pluginId, 'preferences')}>{m.connection_schedule_change()}</Link>
      )}
    </section>
  );
}

function stateWords({ takesPart, cron }: ConnectionSchedule): string {
  if (cron === null) {
    return takesPart ? m.connection_schedule_none_wanted() : m.connection_schedule_none();
  }
  return takesPart ? m.connection_schedule_on() : m.connection_schedule_off();
}
