import { useEffect, useRef } from 'react';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { Connected, Plugin } from '../../systems/system.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useRemovalDialog } from './use-removal-dialog.tsx';

interface RemovalButtonProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly plugin: Plugin;
}

/** Leads to the ways to remove a plugin; where none is open, they say why. */
export function RemovalButton(props: RemovalButtonProps) {
  const here = useHere();
  const { ask, removing, dialog } = useRemovalDialog(props, () => here.current);
  return (
    <>
      <BusyButton busy={removing} onPress={ask}>
        {removing ? m.removal_under_way() : m.removal_ask()}
      </BusyButton>
      {dialog}
    </>
  );
}

/** Whether this page is still shown: what was begun here can end later. */
function useHere() {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}
