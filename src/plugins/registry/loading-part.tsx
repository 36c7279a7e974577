import { refusalOf } from '../../systems/refusal.ts';
import { useQuery } from '@tanstack/react-query';
import { m } from '../../messages/messages.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import { ConditionNotice } from '../../servers/condition-notice.tsx';
import { ServerError } from '../../servers/server-error.tsx';
import type { ServerPartProps } from '../../servers/server-part.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { LoadingErrors, LoadingFacet } from '../../systems/loading.ts';
import type { ModelQuery, PluginsFacet } from '../../systems/system.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLateCode } from '../use-late-code.ts';
import { LoadingErrorList } from './loading-error-list.tsx';
import styles from './loading-part.module.css';
import { ReloadForm } from './reload-form.tsx';

/** What goes wrong while a server loads its plugins, and the ways to have it load them again. */
export function LoadingPart({ server, connected }: ServerPartProps) {
  const { loading, plugins } = connected;
  if (!loading) return null;
  const { errors } = loading;
  if (!loading.allowed.allowed || !errors) {
    return (
      <EmptyState title={m.loading_not_shown({ server: server.name })}>
        {refusalOf(loading.allowed)}
      </EmptyState>
    );
  }
  return <Loading server={server} facet={plugins} loading={loading} errors={errors} />;
}

interface LoadingProps {
  readonly server: SignedInServer;
  readonly facet: PluginsFacet;
  readonly loading: LoadingFacet;
  readonly errors: ModelQuery<LoadingErrors>;
}

function Loading({ server, facet, loading, errors }: LoadingProps) {
  const query = useQuery(errors);
  const list = useQuery(facet.list());
  const ways = useLateCode(loading.ways);
  return (
    <div className={styles.part}>
      {ways.code ? (
        <ReloadForm server={server} facet={facet} ways={ways.code} errors={errors} />
      ) : ways.error ? (
        <ServerError error={ways.error} onRetry={ways.retry} />
      ) : (
        <Skeleton lines={4} shape="text" waitingFor={m.page_waiting()} />
      )}
      <section className={styles.section} aria-labelledby="loading-errors">
        <h2 id="loading-errors">{m.loading_errors()}</h2>
        <AnswerOf
          server={server}
          query={query}
          waiting={<Skeleton lines={4} waitingFor={m.server_waiting({ server: server.name })} />}
        >
          {(told) =>
            told.unreadable ? (
              <ConditionNotice serverId={server.id} condition={told.unreadable} />
            ) : (
              <LoadingErrorList server={server} told={told} plugins={list.data?.plugins ?? []} />
            )
          }
        </AnswerOf>
        {query.data?.notices.map((notice, place) => (
          // oxlint-disable-next-line no-array-index-key -- notices have no other name
          <p key={place} className={styles.note}>
            <strong>{notice.title()}.</strong> {notice.explanation()}
          </p>
        ))}
      </section>
    </div>
  );
}
