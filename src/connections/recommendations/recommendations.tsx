import { AnswerOf } from '../../servers/answer-of.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { parseTime } from '../../lib/relative-time.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { LateCode } from '../../systems/late-code.ts';
import type {
  RecommendationSource,
  Recommendations as Known,
  RecommendationsFacet,
} from '../../systems/recommendations.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { followTask } from '../../servers/follow-task.ts';
import { useLateFacet } from '../sync/use-late-facet.ts';
import { RecommendationCard } from './recommendation-card.tsx';
import styles from './recommendations.module.css';
import { useRefresh } from './use-recommendation-actions.ts';

interface RecommendationsProps {
  readonly server: SignedInServer;
  readonly recommendations: LateCode<RecommendationsFacet>;
}

/** What the plugins of a server recommend to a person, who recommends, and how old that is. */
export function Recommendations({ server, recommendations }: RecommendationsProps) {
  const facet = useLateFacet(server, 'recommendations', recommendations);
  if (!facet) return <Waiting server={server} />;
  return <OfFacet server={server} facet={facet} />;
}

function Waiting({ server }: { readonly server: SignedInServer }) {
  return <Skeleton lines={5} waitingFor={m.recommendations_waiting({ server: server.name })} />;
}

interface OfFacetProps {
  readonly server: SignedInServer;
  readonly facet: RecommendationsFacet;
}

function OfFacet({ server, facet }: OfFacetProps) {
  const list = useQuery(facet.list());
  useFollowedSources(facet, list.data ?? null);
  return (
    <section className={styles.recommendations} aria-label={m.recommendations_title()}>
      <AnswerOf server={server} query={list} waiting={<Waiting server={server} />} dense>
        {(known) =>
          known === null ? (
            <EmptyState title={m.recommendations_none()}>{m.recommendations_none_why()}</EmptyState>
          ) : (
            <KnownRecommendations server={server} facet={facet} known={known} />
          )
        }
      </AnswerOf>
    </section>
  );
}

/** Reads the list again when a plugin that is being asked has answered. */
function useFollowedSources(facet: RecommendationsFacet, known: Known | null): void {
  const cache = useQueryClient();
  const taskId = known?.sources.find((source) => source.taskId !== null)?.taskId ?? null;
  useEffect(() => {
    if (taskId === null) return;
    return followTask(cache, {
      query: facet.list(),
      feed: facet.feed,
      taskId,
      isOver: (list) => !list?.sources.some((source) => source.taskId === taskId),
      onProgress: () => undefined,
      onLive: () => undefined,
      onOver: () => undefined,
    });
  }, [cache, facet, taskId]);
}

function KnownRecommendations({ server, facet, known }: OfFacetProps & { readonly known: Known }) {
  const refresh = useRefresh({ server, facet });
  const asking = refresh.isPending || known.sources.some(({ taskId }) => taskId !== null);
  return (
    <>
      <div className={styles.line}>
        <h2 className={styles.title}>{m.recommendations_sources()}</h2>
        <BusyButton busy={asking} onPress={() => refresh.mutate()}>
          {m.recommendations_refresh()}
        </BusyButton>
      </div>
      <ul className={styles.sources} role="status">
        {known.sources.map((source) => (
          <li key={source.pluginId}>
            <bdi>{source.name}</bdi>{' '}
            <span className={styles.muted}>
              <Freshness source={source} />
            </span>
          </li>
        ))}
      </ul>
      {known.items.length === 0 ? (
        <NothingYet server={server} asking={asking} />
      ) : (
        <ul className={styles.list} aria-label={m.recommendations_list()}>
          {known.items.map((item) => (
            <RecommendationCard key={item.id} server={server} facet={facet} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}

function NothingYet({ server, asking }: Pick<OfFacetProps, 'server'> & { readonly asking: boolean }) {
  if (asking) return <Waiting server={server} />;
  return <EmptyState title={m.recommendations_empty()}>{m.recommendations_empty_why()}</EmptyState>;
}

function Freshness({ source: { taskId, askedAt } }: { readonly source: RecommendationSource }) {
  if (taskId !== null) return m.recommendations_asked_now();
  if (askedAt === null) return m.recommendations_asked_never();
  const time = parseTime(askedAt);
  return (
    <>
      {m.recommendations_asked()} {time === null ? <bdi>{askedAt}</bdi> : <RelativeTime time={time} past />}
    </>
  );
}
