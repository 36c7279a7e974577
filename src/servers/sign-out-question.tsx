import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { m } from '../messages/messages.js';
import { BusyButton } from '../ui/busy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { keptWork } from './kept-work.ts';
import type { Server } from './servers-query.ts';

interface AskingSignOutButtonProps {
  readonly servers: readonly Server[];
  readonly busy: boolean;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

/** A button that signs out: at once, or after a question where that loses work that is kept. */
export function AskingSignOutButton({ servers, busy, onSignOut, children }: AskingSignOutButtonProps) {
  const [asked, setAsked] = useState(0);
  const press = () => {
    const count = servers.reduce((sum, { id, session }) => sum + keptOf(id, session?.user.name), 0);
    if (count === 0) onSignOut();
    else setAsked(count);
  };
  return (
    <>
      <BusyButton busy={busy} onPress={press}>
        {children}
      </BusyButton>
      {asked > 0 && (
        <Dialog
          title={m.sign_out_loses_title()}
          onClose={() => setAsked(0)}
          actions={
            <>
              <Button variant="default" onClick={() => setAsked(0)}>
                {m.sign_out_loses_stay()}
              </Button>
              <Button
                onClick={() => {
                  setAsked(0);
                  onSignOut();
                }}
              >
                {m.sign_out_loses_go()}
              </Button>
            </>
          }
        >
          <p>
            {m.sign_out_loses_what({ count: asked, servers: servers.map(({ name }) => name).join(', ') })}
          </p>
        </Dialog>
      )}
    </>
  );
}

function keptOf(serverId: string, user: string | undefined): number {
  return user === undefined ? 0 : keptWork({ serverId, user });
}
