import { connectionPath } from '../lib/connection-address.ts';
import { SETTINGS_PARTS } from '../lib/plugin-address.ts';
import { m } from '../messages/messages.js';
import { ScopeSettings } from '../settings/scope-settings.tsx';
import type { ConnectionSchedule } from '../systems/connections.ts';
import { AdminSchedule, AdminScheduleWords } from './admin-schedule.tsx';
import type { ConnectionAbout } from './connection-about.ts';
import styles from './preferences.module.css';

/** The person's own settings for a connection, in the form that all settings have. */
export function Preferences({ server, connected, connection }: ConnectionAbout) {
  const scope = connected.settings?.own;
  if (!scope) return null;
  const { pluginId, name, schedule } = connection;
  return (
    <>
      {schedule !== null && schedule.cron !== null && (
        <SyncTimes cron={schedule.cron} timeZone={schedule.timeZone} />
      )}
      <ScopeSettings
        server={server}
        scope={scope}
        pluginId={pluginId}
        pluginName={name}
        place={{
          // The same form as among the plugins, so that what was begun there is found here.
          id: SETTINGS_PARTS.own,
          path: connectionPath(server.id, pluginId, 'preferences'),
          none: m.settings_none_own,
          saved: { name: 'settingsSaved', server: server.id, plugin: pluginId, whose: 'own' },
        }}
      />
    </>
  );
}

interface SyncTimesProps extends Pick<ConnectionSchedule, 'timeZone'> {
  readonly cron: string;
}

/** When the server syncs by itself, above the form with the switch for that. Where there is no time, the switch says so. */
function SyncTimes({ cron, timeZone }: SyncTimesProps) {
  return (
    <details className={styles.schedule}>
      <summary>
        {m.preferences_sync_times()}{' '}
        <strong>
          <AdminScheduleWords text={cron} />
        </strong>
      </summary>
      <AdminSchedule text={cron} zone={{ name: timeZone, isServers: true }} waiting={null} />
    </details>
  );
}
