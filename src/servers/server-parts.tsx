import { Connecting } from './connecting.tsx';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, useLocation } from 'react-router';
import { serverPath } from '../lib/server-address.ts';
import { m } from '../messages/messages.js';
import type { Connected } from '../systems/system.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { connectedOptions } from './connected-query.ts';
import { SignedInServerBody } from './server-page-signed-in.tsx';
import type { ServerPart } from './server-part.ts';
import type { SignedInServer } from './servers-query.ts';

/** The part that the address names; null for the overview. */
export function useServerPart(parts: readonly ServerPart[]): ServerPart | null {
  const { pathname } = useLocation();
  const [, , , word] = pathname.split('/');
  return parts.find(({ id }) => id === word) ?? null;
}

interface ServerPartsProps {
  readonly server: SignedInServer;
  readonly parts: readonly ServerPart[];
  /** The one that is shown; null for the overview. */
  readonly part: ServerPart | null;
}

/** The page of a server that one is signed in to: the tabs of the parts that it has, and the one part. */
export function ServerParts({ server, parts, part }: ServerPartsProps) {
  const connected = useQuery(connectedOptions(server));
  const { data } = connected;
  const offered = parts.filter((one) => data && one.offered(data));
  return (
    <>
      {(offered.length > 0 || part) && (
        <TabLinks
          label={m.server_parts()}
          current={part?.id ?? 'overview'}
          tabs={[
            { id: 'overview', to: serverPath(server.id), label: m.server_overview() },
            ...offered.map(({ id, label }) => ({ id, to: serverPath(server.id, id), label: label() })),
          ]}
        />
      )}
      {part === null ? (
        <SignedInServerBody server={server} />
      ) : data ? (
        <Part server={server} connected={data} part={part} />
      ) : (
        <Connecting server={server} connected={connected} />
      )}
    </>
  );
}

interface PartProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly part: ServerPart;
}

function Part({ server, connected, part: { Body, offered } }: PartProps) {
  if (!offered(connected)) {
    return (
      <EmptyState
        title={m.server_part_not_offered({ server: server.name })}
        action={<Link to={serverPath(server.id)}>{m.server_to_overview()}</Link>}
      >
        {m.server_part_not_offered_why()}
      </EmptyState>
    );
  }
  return (
    <Suspense
      fallback={<Skeleton lines={8} shape="text" waitingFor={m.server_waiting({ server: server.name })} />}
    >
      <Body server={server} connected={connected} />
    </Suspense>
  );
}
