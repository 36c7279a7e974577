import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { m } from '../messages/messages.js';
import { serversOptions } from '../servers/servers-query.ts';
import { Skeleton } from '../ui/skeleton.tsx';

/** The start: the plugins for who is signed in somewhere, else the servers, where one signs in. */
export function HomeRedirect() {
  const servers = useQuery(serversOptions());
  if (servers.isPending) return <Skeleton lines={3} waitingFor={m.servers_waiting()} />;
  const signedIn = servers.data?.servers.some((server) => server.session !== null);
  return <Navigate to={signedIn ? '/plugins' : '/servers'} replace />;
}
