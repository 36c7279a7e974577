import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Text } from '../lib/facts.ts';
import { pluginPath } from '../lib/plugin-address.ts';
import { parseTime } from '../lib/relative-time.ts';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import type { Capability } from '../systems/system.ts';
import { RelativeTime } from '../ui/relative-time.tsx';
import { type ColumnId, columnLabels } from './list-columns.ts';
import styles from './plugin-columns.module.css';
import { originLabels } from './plugin-origin.ts';
import { PluginRowMenu } from './plugin-row-menu.tsx';
import type { PluginRow } from './plugin-rows.ts';
import { PluginStateBadge } from './plugin-state.tsx';
import { PluginSwitch } from './plugin-switch.tsx';
import { usePendingSwitch, useSwitchWaits } from './use-plugin-switch.ts';

/** A column of the list. */
export interface PluginColumn {
  readonly id: 'plugin' | ColumnId | 'switch';
  readonly title: Text;
  /** What a row has in it. */
  readonly Cell: (props: CellProps) => ReactNode;
}

interface CellProps {
  readonly row: PluginRow;
}

const MOST_TAGS = 3;

/** What each of the columns that a person can choose has in its rows. */
const CELLS: Readonly<Record<ColumnId, PluginColumn['Cell']>> = {
  server: ({ row }) => row.server.name,
  system: ({ row }) => systemLabel(row.server.system),
  state: State,
  version: ({ row }) => <ShortText text={row.plugin.version} />,
  capabilities: ({ row }) => <Capabilities capabilities={row.plugin.capabilities} />,
  origin: ({ row }) => originLabels[row.plugin.origin](),
  author: ({ row }) => <ShortText text={row.plugin.author} />,
  changed: Changed,
};

/**
 * The columns of the list from left to right: the plugin, those asked for, its switch.
 * @param chosen in the order in which they stand
 */
export function pluginColumns(chosen: readonly ColumnId[]): readonly PluginColumn[] {
  return [
    { id: 'plugin', title: m.column_plugin, Cell: PluginName },
    ...chosen.map((id) => ({ id, title: columnLabels[id], Cell: CELLS[id] })),
    { id: 'switch', title: m.column_switch, Cell: Switch },
  ];
}

/** What stands where a server tells nothing. */
const NONE = '–';

/** A server's words, of which a row has room for two lines; the plugin's page has all of them. */
function ShortText({ text }: { readonly text: string | null }) {
  if (text === null) return NONE;
  return (
    <bdi className={styles.short} data-cut>
      {text}
    </bdi>
  );
}

function PluginName({ row: { server, plugin } }: CellProps) {
  return (
    <>
      <Link to={pluginPath(server.id, plugin.id)} className={styles.name} dir="auto" data-cut>
        {plugin.name}
      </Link>
      {plugin.key !== plugin.name && (
        <code className={styles.key} dir="auto" data-cut>
          {plugin.key}
        </code>
      )}
    </>
  );
}

function State({ row: { server, plugin } }: CellProps) {
  const pending = usePendingSwitch(server.id, plugin.id);
  const waits = useSwitchWaits(server.id, plugin.id);
  return <PluginStateBadge state={plugin.state} pending={pending} waits={waits} short />;
}

function Changed({ row: { plugin } }: CellProps) {
  if (plugin.changedAt === null) return NONE;
  const time = parseTime(plugin.changedAt);
  return time === null ? <bdi>{plugin.changedAt}</bdi> : <RelativeTime time={time} past />;
}

function Capabilities({ capabilities }: { readonly capabilities: readonly Capability[] }) {
  if (capabilities.length === 0) return NONE;
  const more = capabilities.slice(MOST_TAGS);
  return (
    <>
      {capabilities.slice(0, MOST_TAGS).map(({ key, label }) => (
        <span key={key} className={styles.tag} data-cut>
          {label()}
        </span>
      ))}
      {more.length > 0 && (
        <span className={styles.tag} title={more.map(({ label }) => label()).join(', ')}>
          +{more.length}
        </span>
      )}
    </>
  );
}

function Switch({ row }: CellProps) {
  return (
    <>
      <PluginSwitch {...row} />
      <PluginRowMenu row={row} />
    </>
  );
}
