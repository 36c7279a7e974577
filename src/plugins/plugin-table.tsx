import { Link } from 'react-router';
import { parseTime } from '../lib/relative-time.ts';
import { m } from '../messages/messages.js';
import type { Capability } from '../systems/system.ts';
import { RelativeTime } from '../ui/relative-time.tsx';
import { pluginPath } from './plugin-address.ts';
import type { PluginRow } from './plugin-filter.ts';
import { PluginStateBadge } from './plugin-state.tsx';
import { PluginSwitch } from './plugin-switch.tsx';
import styles from './plugin-table.module.css';
import { usePendingSwitch } from './use-plugin-switch.ts';

const MOST_TAGS = 3;

/**
 * The plugins as a table. On a narrow screen its rows are laid out as cards; the roles are written out, since
 * a table that is no longer displayed as one loses them.
 */
export function PluginTable({ rows }: { readonly rows: readonly PluginRow[] }) {
  return (
    <table className={styles.table} role="table" aria-label={m.nav_plugins()}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {m.column_plugin()}
          </th>
          <th role="columnheader" scope="col">
            {m.column_server()}
          </th>
          <th role="columnheader" scope="col">
            {m.column_state()}
          </th>
          <th role="columnheader" scope="col">
            {m.column_version()}
          </th>
          <th role="columnheader" scope="col">
            {m.column_capabilities()}
          </th>
          <th role="columnheader" scope="col">
            {m.column_changed()}
          </th>
          <th role="columnheader" scope="col" className={styles.switchColumn}>
            {m.column_switch()}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <PluginTableRow key={`${row.server.id}/${row.plugin.id}`} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function PluginTableRow({ row: { server, connected, plugin } }: { readonly row: PluginRow }) {
  const pending = usePendingSwitch(server.id, plugin.id);
  return (
    <tr role="row" className={styles.row}>
      {/* oxlint-disable-next-line control-has-associated-label -- the link within is its text */}
      <th role="rowheader" scope="row" className={styles.plugin}>
        <Link to={pluginPath(server.id, plugin.id)} className={styles.name}>
          <bdi>{plugin.name}</bdi>
        </Link>
        <code className={styles.key}>
          <bdi>{plugin.key}</bdi>
        </code>
      </th>
      <td role="cell" className={styles.server}>
        {server.name}
      </td>
      <td role="cell" className={styles.state}>
        <PluginStateBadge state={plugin.state} pending={pending} short />
      </td>
      <td role="cell" className={styles.version}>
        {plugin.version ?? <None />}
      </td>
      <td role="cell" className={styles.capabilities}>
        <Capabilities capabilities={plugin.capabilities} />
      </td>
      <td role="cell" className={styles.changed}>
        <Changed at={plugin.changedAt} />
      </td>
      <td role="cell" className={styles.switchColumn}>
        <PluginSwitch server={server} connected={connected} plugin={plugin} />
      </td>
    </tr>
  );
}

function None() {
  return <span className={styles.none}>–</span>;
}

function Changed({ at }: { readonly at: string | null }) {
  if (at === null) return <None />;
  const time = parseTime(at);
  return time === null ? at : <RelativeTime time={time} />;
}

function Capabilities({ capabilities }: { readonly capabilities: readonly Capability[] }) {
  if (capabilities.length === 0) return <None />;
  const more = capabilities.slice(MOST_TAGS);
  return (
    <span className={styles.tags}>
      {capabilities.slice(0, MOST_TAGS).map(({ key, label }) => (
        <span key={key} className={styles.tag}>
          {label()}
        </span>
      ))}
      {more.length > 0 && (
        <span className={styles.more} title={more.map(({ label }) => label()).join(', ')}>
          +{more.length}
        </span>
      )}
    </span>
  );
}
