import { AnswerOf } from '../../servers/answer-of.tsx';
import type { ConnectionHealth as Health, SyncsFacet } from '../../systems/syncs.ts';
import { useQuery } from '@tanstack/react-query';
import { parseTime } from '../../lib/relative-time.ts';
import { m } from '../../messages/messages.js';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './sync.module.css';

interface ConnectionHealthProps {
  readonly facet: SyncsFacet;
  readonly pluginId: string;
  readonly serverName: string;
}

/** How well a connection works, in words, and when it last did. */
export function ConnectionHealth({ facet, pluginId, serverName }: ConnectionHealthProps) {
  const health = useQuery(facet.health(pluginId));
  return (
    <AnswerOf
      server={{ name: serverName }}
      query={health}
      waiting={<Skeleton lines={3} shape="text" waitingFor={m.health_waiting({ server: serverName })} />}
      dense
    >
      {(known) => <KnownHealth health={known} />}
    </AnswerOf>
  );
}

function KnownHealth({ health }: { readonly health: Health }) {
  const { kind, words, lastSuccessAt, lastSyncAt, lastFailureAt } = health;
  return (
    <div className={styles.block}>
      <h3 className={styles.title}>{m.health_title()}</h3>
      <p className={styles.health} data-kind={kind}>
        {words()}
      </p>
      <dl className={styles.times}>
        <Moment label={m.health_last_success()} time={lastSuccessAt} never={m.health_never()} />
        <Moment label={m.health_last_sync()} time={lastSyncAt} never={m.health_never()} />
        {lastFailureAt !== null && <Moment label={m.health_last_failure()} time={lastFailureAt} never="" />}
      </dl>
    </div>
  );
}

interface MomentProps {
  readonly label: string;
  readonly time: string | null;
  readonly never: string;
}

function Moment({ label, time, never }: MomentProps) {
  const parsed = parseTime(time ?? '');
  return (
    <div>
      <dt>{label}</dt>
      <dd>{parsed === null ? <bdi>{time ?? never}</bdi> : <RelativeTime time={parsed} past />}</dd>
    </div>
  );
}
