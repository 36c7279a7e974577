import { useQuery } from '@tanstack/react-query';
import { refetchEvery } from '../../api/query-client.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import type { FailureCount, MetricsFacet, PluginMetrics } from '../../systems/metrics.ts';
import { AmountBar } from '../../ui/amount-bar.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { PageColumns } from '../../ui/page-columns.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { NotForThisPerson } from '../not-for-this-person.tsx';
import type { PluginPartProps } from '../plugin-parts.tsx';
import { MethodTable } from './method-table.tsx';
import styles from './metrics.module.css';

/** Often enough that one sees it go on; all plugins of the server are told in one answer. */
const REFETCH_EVERY = 10_000;

/** How often a plugin is called, by method, and how that goes. */
export function MetricsPart(props: PluginPartProps) {
  const { metrics } = props.connected;
  if (!metrics) return <NotForThisPerson {...props} title={m.metrics_not_shown} />;
  if (props.gone) return null;
  return <Metrics {...props} metrics={metrics} />;
}

function Metrics({ server, pluginId, metrics }: PluginPartProps & { readonly metrics: MetricsFacet }) {
  const known = useQuery({ ...metrics.of(pluginId), refetchInterval: refetchEvery(REFETCH_EVERY) });
  return (
    <AnswerOf
      server={server}
      query={known}
      waiting={<Skeleton lines={6} waitingFor={m.server_waiting({ server: server.name })} />}
    >
      {(told) => <Known metrics={told} />}
    </AnswerOf>
  );
}

function Known({ metrics: { about, facts, methods, failures } }: { readonly metrics: PluginMetrics }) {
  return (
    <PageColumns
      asideLabel={m.metrics_sums()}
      aside={facts.length > 0 && <FactList groups={[{ title: m.metrics_sums, facts }]} />}
    >
      <section className={styles.main} aria-labelledby="methods">
        <h2 id="methods">{m.metrics_methods()}</h2>
        <p className={styles.muted}>{about()}</p>
        {methods.length > 0 ? <MethodTable methods={methods} /> : <p>{m.metrics_none()}</p>}
        {failures.length > 0 && <Failures failures={failures} />}
      </section>
    </PageColumns>
  );
}

function Failures({ failures }: { readonly failures: readonly FailureCount[] }) {
  const most = Math.max(...failures.map(({ count }) => count));
  return (
    <section className={styles.main} aria-labelledby="failure-codes">
      <h2 id="failure-codes">{m.metrics_failures()}</h2>
      <ul className={styles.codes}>
        {failures.map(({ code, meaning, count }) => (
          <li key={code}>
            <code>
              <bdi>{code}</bdi>
            </code>
            <span>{new Intl.NumberFormat(getLocale()).format(count)}</span>
            <AmountBar amount={count} most={most} wrong={count} />
            {meaning && <span className={styles.muted}>{meaning()}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
