import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { byteWords } from '../../lib/amount-words.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { PluginFiles, StorageFacet } from '../../systems/storage.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './storage.module.css';
import { useCleanUp } from './use-clean-up.ts';

interface CleanUpProps {
  readonly server: SignedInServer;
  readonly storage: StorageFacet;
  readonly files: PluginFiles;
  /** What a person calls the plugin; its technical name where it is gone. */
  readonly name: string;
  /** True for one line of several: what it does is told above all of them. */
  readonly dense?: boolean;
}

/** The way to delete what a plugin keeps, with the question before. */
export function CleanUp({ server, storage, files, name, dense = false }: CleanUpProps) {
  const [asks, setAsks] = useState(false);
  const { cleanUp, cleaning } = useCleanUp(server, storage, files.pluginKey);
  const label = cleaning ? m.clean_up_under_way() : m.clean_up_ask();
  const ask = () => setAsks(true);
  return (
    <>
      {dense ? (
        <BusyButton busy={cleaning} onPress={ask}>
          {label}
          <HiddenText> {name}</HiddenText>
        </BusyButton>
      ) : (
        <ActionButton
          busy={cleaning}
          help={m.clean_up_help()}
          refused={files.files === 0 ? m.clean_up_nothing() : null}
          onPress={ask}
        >
          {label}
        </ActionButton>
      )}
      {asks && (
        <Question
          serverName={server.name}
          storage={storage}
          files={files}
          name={name}
          onClose={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            cleanUp();
          }}
        />
      )}
    </>
  );
}

interface QuestionProps {
  readonly serverName: string;
  readonly storage: StorageFacet;
  readonly files: PluginFiles;
  readonly name: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function Question({ serverName, storage, files, name, onConfirm, onClose }: QuestionProps) {
  const { losses, kept } = storage.words;
  return (
    <Dialog
      title={<bdi>{m.clean_up_title({ plugin: name })}</bdi>}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {m.clean_up_stay()}
          </Button>
          <Button color="red.8" onClick={onConfirm}>
            {m.clean_up_confirm()}
          </Button>
        </>
      }
    >
      <p>{m.clean_up_what({ files: files.files, size: byteWords(files.bytes), server: serverName })}</p>
      <Notice severity="warning" title={m.removal_lost()}>
        <ul className={styles.losses}>
          {losses.map((loss) => (
            <li key={loss()}>{loss()}</li>
          ))}
        </ul>
      </Notice>
      <p className={styles.muted}>{kept()}</p>
    </Dialog>
  );
}
