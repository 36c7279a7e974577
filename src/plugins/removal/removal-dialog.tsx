import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { plainLine, shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import { refusalOf } from '../../systems/refusal.ts';
import type { RemovalWay } from '../../systems/removal.ts';
import type { Plugin } from '../../systems/system.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type ChoosableWay, WayChoice } from '../../ui/way-choice.tsx';
import styles from './removal-dialog.module.css';

/** Characters of a plugin's name that a person types at most. */
const LONGEST_TYPED = 60;

interface RemovalDialogProps {
  readonly serverName: string;
  readonly plugin: Plugin;
  readonly ways: readonly RemovalWay[];
  readonly onRemove: (way: RemovalWay) => void;
  readonly onClose: () => void;
}

/** Asks in which way a plugin shall go, and names what is lost by it. */
export function RemovalDialog({ serverName, plugin, ways, onRemove, onClose }: RemovalDialogProps) {
  const [chosen, setChosen] = useState(() => ways.find(({ allowed }) => allowed.allowed)?.id);
  const [typed, setTyped] = useState('');
  const way = ways.find(({ id }) => id === chosen);
  const wanted = shorten(plainLine(plugin.name), LONGEST_TYPED);
  const confirmed = way !== undefined && (!way.confirmByName || typed.trim() === wanted.trim());
  return (
    <Dialog
      title={<bdi>{m.removal_title({ plugin: shorten(plugin.name, 120) })}</bdi>}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {m.removal_stay()}
          </Button>
          <Button color="red.8" disabled={!confirmed} onClick={() => way && onRemove(way)}>
            {way ? way.label() : m.removal_remove()}
          </Button>
        </>
      }
    >
      <p>{m.removal_where({ server: serverName })}</p>
      <WayChoice legend={m.removal_ways()} ways={ways.map(choosable)} chosen={chosen} onChoose={setChosen} />
      {way && <Losses key={way.id} way={way} />}
      {way?.takes && <p className={styles.muted}>{way.takes()}</p>}
      {way?.confirmByName && (
        <label className={styles.name}>
          <span>
            {m.removal_type_name()} <strong>{wanted}</strong>
          </span>
          <input
            type="text"
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      )}
    </Dialog>
  );
}

function choosable({ id, label, help, allowed }: RemovalWay): ChoosableWay {
  const refusal = refusalOf(allowed);
  return { id, label: label(), help: refusal ?? help(), locked: refusal !== null };
}

function Losses({ way }: { readonly way: RemovalWay }) {
  const more = useQuery(
    way.more ?? { queryKey: [{ _id: 'no-more-losses' }], queryFn: skipToken, select: () => [] },
  );
  const losses = [...way.losses, ...(more.data ?? [])];
  if (losses.length === 0 && !more.isFetching) return null;
  return (
    <Notice severity="warning" title={m.removal_lost()}>
      <ul className={styles.losses}>
        {losses.map((loss) => (
          <li key={loss()}>{loss()}</li>
        ))}
        {more.isFetching && <li>{m.removal_asking_losses()}</li>}
        {more.isError && <li>{m.removal_losses_unknown()}</li>}
      </ul>
    </Notice>
  );
}
