import { m } from '../messages/messages.js';
import { Skeleton } from '../ui/skeleton.tsx';
import { AnswerOf } from './answer-of.tsx';
import type { SignedInServer } from './servers-query.ts';
import type { AskedQuery } from './use-query-error.ts';

interface ConnectingProps {
  readonly server: SignedInServer;
  readonly connected: AskedQuery;
}

/** While it is not known what the server offers, and when it cannot be found out. */
export function Connecting({ server, connected }: ConnectingProps) {
  return (
    <AnswerOf
      server={server}
      query={connected}
      waiting={<Skeleton lines={8} shape="text" waitingFor={m.server_waiting({ server: server.name })} />}
    >
      {() => null}
    </AnswerOf>
  );
}
