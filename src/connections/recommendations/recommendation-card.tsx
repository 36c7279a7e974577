import { Button } from '@mantine/core';
import '@mantine/core/styles/Button.layer.css';
import { useState } from 'react';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { Recommendation, RecommendationsFacet } from '../../systems/recommendations.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ExternalLink } from '../../ui/external-link.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { Cover } from './cover.tsx';
import styles from './recommendations.module.css';
import { useDismiss } from './use-recommendation-actions.ts';

interface RecommendationCardProps {
  readonly server: SignedInServer;
  readonly facet: RecommendationsFacet;
  readonly item: Recommendation;
}

/** Something that is recommended, why, and the way to take it away. */
export function RecommendationCard({ server, facet, item }: RecommendationCardProps) {
  const dismiss = useDismiss({ server, facet }, item);
  const [asked, setAsked] = useState(false);
  return (
    <li className={styles.card}>
      <Cover url={item.coverUrl} />
      <div className={styles.words}>
        <h3 className={styles.name}>
          <bdi>{item.title}</bdi>
        </h3>
        {item.owned && <p className={styles.owned}>{m.recommendation_owned()}</p>}
        {item.reason && <LongText text={item.reason} most={200} />}
        {item.basedOn.length > 0 && (
          <p className={styles.muted}>
            {m.recommendation_based_on()} <bdi>{item.basedOn.join(', ')}</bdi>
          </p>
        )}
        {item.notes.length > 0 && (
          <p className={styles.muted}>
            <bdi>{item.notes.map((note) => note()).join(' · ')}</bdi>
          </p>
        )}
        {item.summary && <LongText text={item.summary} most={240} />}
        {item.url && <ExternalLink url={item.url} />}
        <p className={styles.muted}>
          <bdi>{item.from.join(', ')}</bdi>
        </p>
        {asked ? (
          <div className={styles.question} role="group" aria-label={m.recommendation_dismiss()}>
            <p>{m.recommendation_dismiss_why()}</p>
            <BusyButton busy={dismiss.isPending} onPress={() => dismiss.mutate()}>
              {m.recommendation_dismiss_really()}
            </BusyButton>
            <Button size="xs" variant="default" onClick={() => setAsked(false)}>
              {m.recommendation_keep()}
            </Button>
          </div>
        ) : (
          <Button
            size="xs"
            variant="default"
            className={styles.dismiss ?? ''}
            aria-label={m.recommendation_dismiss_of({ title: item.title })}
            onClick={() => setAsked(true)}
          >
            {m.recommendation_dismiss()}
          </Button>
        )}
      </div>
    </li>
  );
}
