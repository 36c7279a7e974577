import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { m } from '../messages/messages.js';
import { connectedOptions } from '../servers/connected-query.ts';
import { isSignedIn, type SignedInServer, serversOptions } from '../servers/servers-query.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { GoOnTo } from '../ui/use-go-on.ts';
import { type Answer, homeOf } from './home.ts';

/** Milliseconds that the start waits for servers that have not said who one is there. */
const PATIENCE = 4000;

/** The start: the servers, where one signs in; else what is for this person, an admin or somebody with settings. */
export function HomeRedirect() {
  const servers = useQuery(serversOptions());
  if (servers.isPending) return <Skeleton lines={3} waitingFor={m.servers_waiting()} />;
  const signedIn = servers.data?.servers.filter(isSignedIn) ?? [];
  return signedIn.length === 0 ? <GoOnTo to="/servers" /> : <ByRights servers={signedIn} />;
}

function ByRights({ servers }: { readonly servers: readonly SignedInServer[] }) {
  const patient = usePatience(PATIENCE);
  const asked = useQueries({ queries: servers.map((server) => connectedOptions(server)) });
  const home = homeOf(
    asked.map(({ data, failureReason }): Answer => {
      if (data)
        return { administers: data.identity.administersPlugins, own: data.settings?.own !== undefined };
      return failureReason === null ? 'waiting' : 'failed';
    }),
    patient,
  );
  if (home !== null) return <GoOnTo to={home} />;
  const names = servers.filter((_, place) => asked[place]?.isPending).map(({ name }) => name);
  return <Skeleton lines={8} waitingFor={m.plugins_waiting({ servers: names.join(', ') })} />;
}

/** True for so many milliseconds, then false. */
function usePatience(milliseconds: number): boolean {
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return patient;
}
