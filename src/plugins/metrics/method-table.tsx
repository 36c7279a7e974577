import { durationWords } from '../../lib/amount-words.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import type { MethodMetrics } from '../../systems/metrics.ts';
import { AmountBar } from '../../ui/amount-bar.tsx';
import { SparkLine } from '../../ui/spark-line.tsx';
import styles from './metrics.module.css';

/** What was called how often, with what result, and how long it took: each number with its bar. */
export function MethodTable({ methods }: { readonly methods: readonly MethodMetrics[] }) {
  const mostCalls = Math.max(...methods.map(({ calls }) => calls));
  const longest = Math.max(...methods.map(({ averageMs }) => averageMs ?? 0));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{m.metrics_method()}</th>
          <th scope="col">{m.metrics_calls()}</th>
          <th scope="col">{m.metrics_average()}</th>
          <th scope="col">{m.metrics_lately()}</th>
        </tr>
      </thead>
      <tbody>
        {methods.map((one) => (
          <tr key={one.method}>
            <th scope="row" className={styles.method}>
              {one.method}
            </th>
            <td data-label={m.metrics_calls()}>
              <Calls method={one} most={mostCalls} />
            </td>
            <td data-label={m.metrics_average()}>
              {one.averageMs === null ? (
                m.ui_not_stated()
              ) : (
                <>
                  {durationWords(one.averageMs)}
                  <AmountBar amount={one.averageMs} most={longest} />
                </>
              )}
            </td>
            <td data-label={m.metrics_lately()}>
              <Lately values={one.lately} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Calls({
  method: { calls, failed },
  most,
}: {
  readonly method: MethodMetrics;
  readonly most: number;
}) {
  const number = new Intl.NumberFormat(getLocale());
  const share = new Intl.NumberFormat(getLocale(), { style: 'percent', maximumFractionDigits: 1 });
  return (
    <>
      {number.format(calls)}
      {failed > 0 && (
        <span className={styles.failed}>
          {m.metrics_of_them_failed({ count: number.format(failed), share: share.format(failed / calls) })}
        </span>
      )}
      <AmountBar amount={calls} most={most} wrong={failed} />
    </>
  );
}

/** Fewer show no course yet. */
const LEAST_VALUES = 2;

function Lately({ values }: { readonly values: readonly number[] }) {
  const now = values.at(-1);
  if (now === undefined) return <span className={styles.muted}>{m.metrics_lately_soon()}</span>;
  const rate = new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 1 });
  const most = Math.max(...values);
  return (
    <>
      {m.metrics_rate({ now: rate.format(now), most: rate.format(most) })}
      {values.length >= LEAST_VALUES && <SparkLine values={values} />}
    </>
  );
}
