import { useQuery } from '@tanstack/react-query';
import { toApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import { ServerError } from '../../servers/server-error.tsx';
import type { ConnectionOf } from '../connect/connection-work.ts';
import { EffectsDialog } from './effects-dialog.tsx';
import styles from './manage.module.css';
import { TakenJson } from './taken-json.tsx';

interface SwitchOnDialogProps extends ConnectionOf {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a connection is made anew, and shows the settings that will be stored again. */
export function SwitchOnDialog({ server, facet, connection, onConfirm, onClose }: SwitchOnDialogProps) {
  const { pluginId, name, effects } = connection;
  const taken = useQuery({
    queryKey: [{ _id: 'taken-settings', baseUrl: server.id }, pluginId],
    queryFn: ({ signal }) => facet.takeSettings(pluginId, signal),
    // Shown once; what is stored again is read anew.
    gcTime: 0,
    staleTime: 0,
    structuralSharing: false,
  });
  return (
    <EffectsDialog
      title={m.manage_on_title({ plugin: name })}
      effects={effects.switchOnAgain}
      confirm={m.manage_on()}
      dangerous={false}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {taken.data && taken.data.json !== null && <TakenJson json={taken.data.json} />}
      {taken.data?.json === null && <p className={styles.muted}>{m.manage_taken_none()}</p>}
      {taken.error && <ServerError serverName={server.name} error={toApiError(taken.error)} dense />}
    </EffectsDialog>
  );
}
