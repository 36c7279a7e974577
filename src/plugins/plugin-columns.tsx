import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { Link } from 'react-router';
import { parseTime } from '../lib/relative-time.ts';
import { textOrder } from '../lib/text-order.ts';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import type { Capability } from '../systems/system.ts';
import { RelativeTime } from '../ui/relative-time.tsx';
import { columnLabels } from './list-columns.ts';
import { pluginPath } from '../lib/plugin-address.ts';
import styles from './plugin-columns.module.css';
import { originLabels } from './plugin-origin.ts';
import { PluginRowMenu } from './plugin-row-menu.tsx';
import type { PluginRow } from './plugin-rows.ts';
import { PluginStateBadge, STATE_ORDER } from './plugin-state.tsx';
import { PluginSwitch } from './plugin-switch.tsx';
import { usePendingSwitch, useSwitchWaits } from './use-plugin-switch.ts';

const MOST_TAGS = 3;

/** What the table is able to do; the rest of the library stays out of the page. */
export const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
export type PluginTableFeatures = typeof features;

const column = createColumnHelper<PluginTableFeatures, PluginRow>();

/**
 * The columns of the list. The rows are expected by name: that order decides where a column's own does not.
 * @param locale whose readers' order of letters is meant
 */
export function pluginColumns(locale: string) {
  const compare = textOrder(locale);
  const byText = (a: TableRow, b: TableRow, id: string) =>
    compareTexts(compare, a.getValue(id), b.getValue(id));
  return column.columns([
    column.accessor((row) => row.place.name, {
      id: 'plugin',
      header: () => m.column_plugin(),
      enableHiding: false,
      sortFn: (a, b) => a.index - b.index,
      cell: ({ row }) => <PluginName row={row.original} />,
    }),
    column.accessor((row) => row.server.name, {
      id: 'server',
      header: () => columnLabels.server(),
      sortFn: byText,
      cell: ({ row }) => row.original.server.name,
    }),
    column.accessor((row) => systemLabel(row.server.system), {
      id: 'system',
      header: () => columnLabels.system(),
      sortFn: byText,
      cell: ({ row }) => systemLabel(row.original.server.system),
    }),
    column.accessor((row) => STATE_ORDER.indexOf(row.place.state.kind), {
      id: 'state',
      header: () => columnLabels.state(),
      sortFn: byNumber,
      cell: ({ row }) => <State row={row.original} />,
    }),
    column.display({
      id: 'version',
      header: () => columnLabels.version(),
      cell: ({ row }) => <ShortText text={row.original.plugin.version} />,
    }),
    column.display({
      id: 'capabilities',
      header: () => columnLabels.capabilities(),
      cell: ({ row }) => <Capabilities capabilities={row.original.plugin.capabilities} />,
    }),
    column.accessor((row) => originLabels[row.place.origin](), {
      id: 'origin',
      header: () => columnLabels.origin(),
      sortFn: byText,
      cell: ({ row }) => originLabels[row.original.plugin.origin](),
    }),
    column.accessor((row) => row.place.author ?? undefined, {
      id: 'author',
      header: () => columnLabels.author(),
      sortFn: byText,
      sortUndefined: 'last',
      cell: ({ row }) => <ShortText text={row.original.plugin.author} />,
    }),
    column.accessor(changedAt, {
      id: 'changed',
      header: () => columnLabels.changed(),
      sortFn: byNumber,
      sortDescFirst: true,
      sortUndefined: 'last',
      cell: ({ row }) => <Changed row={row.original} />,
    }),
    column.display({
      id: 'switch',
      header: () => m.column_switch(),
      enableHiding: false,
      cell: ({ row: { original } }) => (
        <>
          <PluginSwitch {...original} />
          <PluginRowMenu row={original} />
        </>
      ),
    }),
  ]);
}

type TableRow = Row<PluginTableFeatures, PluginRow>;

function byNumber(a: TableRow, b: TableRow, id: string): number {
  return Number(a.getValue(id)) - Number(b.getValue(id));
}

/** Most neighbours in a list are equal (one server, one author), which needs no rules of a language. */
function compareTexts(compare: (a: string, b: string) => number, a: unknown, b: unknown): number {
  return a === b ? 0 : compare(String(a), String(b));
}

function changedAt({ place }: PluginRow): number | undefined {
  return place.changedAt === null ? undefined : (parseTime(place.changedAt) ?? undefined);
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

function PluginName({ row: { server, plugin } }: { readonly row: PluginRow }) {
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

function State({ row: { server, plugin } }: { readonly row: PluginRow }) {
  const pending = usePendingSwitch(server.id, plugin.id);
  const waits = useSwitchWaits(server.id, plugin.id);
  return <PluginStateBadge state={plugin.state} pending={pending} waits={waits} short />;
}

function Changed({ row: { plugin } }: { readonly row: PluginRow }) {
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
