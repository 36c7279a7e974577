import { formatOrder, parseOrder } from '../lib/order-address.ts';
import { m } from '../messages/messages.js';
import { ChoiceChip } from '../ui/choice-chip.tsx';
import chip from '../ui/chip.module.css';
import { COLUMN_IDS, columnLabels, DEFAULT_COLUMNS } from './list-columns.ts';
import styles from './list-look.module.css';
import { type ListOrder, ORDERS, orderLabels, usualOrder } from './list-order.ts';
import type { ListView } from './use-list-view.ts';

/** How the list is shown: its order and its columns. */
export function ListLook({ view }: { readonly view: ListView }) {
  return (
    <div className={styles.look}>
      <OrderChoice order={view.order} onOrder={view.orderBy} />
      <span className={styles.columns}>
        <ColumnChoice view={view} />
      </span>
    </div>
  );
}

function OrderChoice({
  order,
  onOrder,
}: {
  readonly order: ListOrder;
  readonly onOrder: ListView['orderBy'];
}) {
  const current = formatOrder(order);
  const offered = ORDERS.map((by) => ({ value: formatOrder(usualOrder(by)), label: orderLabels[by]() }));
  const reversed = offered.every(({ value }) => value !== current);
  return (
    <select
      className={`${chip.chip} ${styles.order}`}
      aria-label={m.order_label()}
      value={current}
      onChange={({ currentTarget: { value } }) => {
        const chosen = parseOrder(value, ORDERS);
        if (chosen) onOrder(chosen);
      }}
    >
      {offered.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      {reversed && <option value={current}>{m.order_reversed({ order: orderLabels[order.by]() })}</option>}
    </select>
  );
}

function ColumnChoice({ view }: { readonly view: ListView }) {
  const choices = COLUMN_IDS.map((id) => ({ value: id, label: columnLabels[id]() }));
  return (
    <ChoiceChip
      label={m.columns_label()}
      choices={choices}
      chosen={view.columns ?? DEFAULT_COLUMNS}
      onChoose={(ids) => view.showColumns(COLUMN_IDS.filter((id) => ids.includes(id)))}
      plain
      reset={
        view.columns === null ? null : { label: m.columns_usual(), onReset: () => view.showColumns(null) }
      }
    />
  );
}
