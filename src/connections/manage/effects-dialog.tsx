import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { m } from '../../messages/messages.js';
import type { ActionEffects } from '../../systems/connections.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './manage.module.css';

interface EffectsDialogProps {
  readonly title: string;
  readonly effects: ActionEffects;
  /** What the button says that does it. */
  readonly confirm: string;
  readonly dangerous: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks before something is done with a connection, and says what goes by it and what stays. */
export function EffectsDialog({
  title,
  effects: { loses, keeps },
  confirm,
  dangerous,
  onConfirm,
  onClose,
  children,
}: EffectsDialogProps) {
  return (
    <Dialog
      title={<bdi>{title}</bdi>}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {m.manage_stay()}
          </Button>
          <Button {...(dangerous && { color: 'red.8' })} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {loses.length > 0 && (
        <Notice severity="warning" title={m.manage_loses()}>
          <Sentences of={loses} />
        </Notice>
      )}
      {keeps.length > 0 && (
        <Notice severity="info" title={m.manage_keeps()}>
          <Sentences of={keeps} />
        </Notice>
      )}
      {children}
    </Dialog>
  );
}

function Sentences({ of }: { readonly of: ActionEffects['loses'] }) {
  return (
    <ul className={styles.sentences}>
      {of.map((sentence) => (
        <li key={sentence()}>{sentence()}</li>
      ))}
    </ul>
  );
}
