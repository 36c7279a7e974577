import { tellFailure } from '../../servers/tell-failure.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { Recommendation, RecommendationsFacet } from '../../systems/recommendations.ts';
import { notify } from '../../ui/notify.ts';

interface Of {
  readonly server: SignedInServer;
  readonly facet: RecommendationsFacet;
}

/** Lets the server ask all plugins anew. */
export function useRefresh({ server, facet }: Of) {
  const readAgain = useReadAgain(facet);
  return useMutation({
    mutationFn: () => {
      const work = { serverId: server.id, what: () => m.recommendations_refresh() };
      return onceSignedIn(work, () => facet.refresh());
    },
    onSuccess: ({ how }) => {
      if (how === 'joined') notify({ severity: 'info', title: m.recommendations_asked_now_all() });
    },
    onError: (error) => tellFailure(error, server, m.recommendations_refresh_failed()),
    onSettled: readAgain,
  });
}

/** Takes a recommendation away for good. */
export function useDismiss({ server, facet }: Of, { id, title }: Recommendation) {
  const readAgain = useReadAgain(facet);
  return useMutation({
    mutationFn: () => {
      const work = { serverId: server.id, what: () => m.recommendation_dismiss_of({ title }) };
      return onceSignedIn(work, () => facet.dismiss(id, null));
    },
    onError: (error) => tellFailure(error, server, m.recommendation_dismiss_failed({ title })),
    onSettled: readAgain,
  });
}

function useReadAgain({ changedKeys }: RecommendationsFacet): () => Promise<unknown> {
  const cache = useQueryClient();
  return () => Promise.all(changedKeys.map((queryKey) => cache.invalidateQueries({ queryKey })));
}
