import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { settingsPath } from '../../lib/plugin-address.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { prefetchSettings } from '../../settings/prefetch-settings.ts';
import type { OwnSettings, SettingsScope } from '../../systems/settings.ts';
import styles from './own-settings-list.module.css';

/** A plugin with settings of one's own, and the server that it is on. */
export interface OwnSettingsRow {
  readonly server: SignedInServer;
  readonly own: SettingsScope;
  readonly settings: OwnSettings;
}

interface OwnSettingsSectionProps {
  readonly rows: readonly OwnSettingsRow[];
  /** Whether there is more on the page, so that it needs a title of its own. */
  readonly titled: boolean;
}

/** The plugins that one has settings of one's own for without being connected, each the way to them. */
export function OwnSettingsSection({ rows, titled }: OwnSettingsSectionProps) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      {titled && <h2>{m.connections_list()}</h2>}
      <OwnSettingsList rows={rows} />
    </section>
  );
}

function OwnSettingsList({ rows }: { readonly rows: readonly OwnSettingsRow[] }) {
  const cache = useQueryClient();
  return (
    <ul className={styles.list} aria-label={m.connections_list()}>
      {rows.map(({ server, own, settings }) => {
        const soon = () => prefetchSettings(cache, own, settings.pluginId);
        return (
          <li key={`${server.id}/${settings.pluginId}`} className={styles.row}>
            <div className={styles.words}>
              <Link
                to={settingsPath(server.id, settings.pluginId, 'own')}
                className={styles.name ?? ''}
                onPointerEnter={soon}
                onFocus={soon}
              >
                <bdi>{settings.name}</bdi>
              </Link>
              <code className={styles.key}>
                <bdi>{settings.key}</bdi>
              </code>
              {settings.description && (
                <p className={styles.description}>
                  <bdi>{settings.description}</bdi>
                </p>
              )}
            </div>
            <span className={styles.server}>{server.name}</span>
            <span className={styles.status}>{settings.status?.()}</span>
          </li>
        );
      })}
    </ul>
  );
}
