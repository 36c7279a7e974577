import { useQuery } from '@tanstack/react-query';
import { serverBaseUrl } from '../../api/base-path.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { LateCode } from '../../systems/late-code.ts';

/**
 * A part of what a system offers, once its code is there; undefined before. The same one until the person signs out,
 * however often the server is asked who it is.
 */
export function useLateFacet<Facet>(server: SignedInServer, name: string, late: LateCode<Facet>) {
  const { data } = useQuery({
    queryKey: [{ _id: name, baseUrl: serverBaseUrl(server.id), user: server.session.user.name }],
    queryFn: () => late.load(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // Holds functions: there is nothing in it to compare.
    structuralSharing: false,
  });
  return data;
}
