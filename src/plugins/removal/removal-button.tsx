import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { refusalOf } from '../../systems/refusal.ts';
import type { Connected, Plugin } from '../../systems/system.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Hint } from '../../ui/hint.tsx';
import styles from '../plugin-menu.module.css';
import { useRemovalDialog } from './use-removal-dialog.tsx';

interface RemovalButtonProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly plugin: Plugin;
}

/** Leads to the ways to remove a plugin; where it may not be removed at all, it says why at once. */
export function RemovalButton(props: RemovalButtonProps) {
  const here = useHere();
  const { ask, removing, dialog } = useRemovalDialog(props, () => here.current);
  const { remove } = props.plugin.actions;
  const why = remove === undefined || removing ? null : refusalOf(remove);
  if (why !== null) {
    return (
      <Hint<HTMLButtonElement> text={why}>
        {(hinted) => (
          <Button {...hinted} variant="default" size="xs" className={styles.closed ?? ''} aria-disabled>
            {m.removal_ask()}
          </Button>
        )}
      </Hint>
    );
  }
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
