import { refusalOf } from '../../systems/refusal.ts';
import { useId, useState } from 'react';
import { m } from '../../messages/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ConnectionAbout } from '../connection-about.ts';
import { dropSignInFlow } from '../connect/sign-in-flows.ts';
import { EffectsDialog } from './effects-dialog.tsx';
import { dropKeptSettings, useKeptSettings } from './kept-settings.ts';
import styles from './manage.module.css';
import { SwitchOnDialog } from './switch-on-dialog.tsx';
import { TakenJson } from './taken-json.tsx';
import { type ConnectionActionId, useConnectionActions } from './use-connection-actions.ts';

type Asked = Exclude<ConnectionActionId, 'putBack'>;

/** What can be done with a connection as a whole: switched off and on again, and removed. */
export function ManageSection({ server, facet, connection }: ConnectionAbout) {
  const id = useId();
  const [asked, setAsked] = useState<Asked | null>(null);
  const of = { server, facet, connection };
  const { run, busy } = useConnectionActions(of);
  const kept = useKeptSettings(server.id, connection.pluginId);
  const { actions, effects, name, state, pluginId } = connection;
  if (!connection.exists && kept === null) return null;
  const close = () => setAsked(null);
  const confirm = () => {
    setAsked(null);
    if (asked === null) return;
    // Who removes it does not wait for an account to be connected to it any more.
    dropSignInFlow(server.id, pluginId);
    run(asked);
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{m.manage_title()}</h2>
      {kept && !busy && (
        <Notice
          severity="warning"
          urgent
          title={m.manage_kept()}
          actions={
            <>
              <ActionButton
                refused={connection.exists ? null : m.manage_kept_no_connection()}
                onPress={() => run('putBack', kept)}
              >
                {m.manage_put_back()}
              </ActionButton>
              <ActionButton onPress={() => dropKeptSettings(server.id, pluginId)}>
                {m.manage_kept_drop()}
              </ActionButton>
            </>
          }
        >
          <p>{m.manage_kept_why()}</p>
          {kept.json !== null && <TakenJson json={kept.json} />}
        </Notice>
      )}
      {connection.exists && (
        <div className={styles.actions}>
          {state.kind === 'off' ? (
            <ActionButton
              busy={busy}
              refused={refusalOf(actions.switchOnAgain)}
              onPress={() => setAsked('switchOnAgain')}
            >
              {m.manage_on()}
            </ActionButton>
          ) : (
            <ActionButton
              busy={busy}
              refused={refusalOf(actions.switchOff)}
              onPress={() => setAsked('switchOff')}
            >
              {m.manage_off()}
            </ActionButton>
          )}
          <ActionButton
            busy={busy}
            refused={refusalOf(actions.disconnect)}
            onPress={() => setAsked('disconnect')}
          >
            {m.manage_disconnect()}
          </ActionButton>
        </div>
      )}
      <div role="status">{busy && m.manage_busy({ server: server.name })}</div>
      {asked === 'switchOnAgain' && <SwitchOnDialog {...of} onConfirm={confirm} onClose={close} />}
      {asked === 'switchOff' && (
        <EffectsDialog
          title={m.manage_off_title({ plugin: name })}
          effects={effects.switchOff}
          confirm={m.manage_off()}
          dangerous={false}
          onConfirm={confirm}
          onClose={close}
        />
      )}
      {asked === 'disconnect' && (
        <EffectsDialog
          title={m.manage_disconnect_title({ plugin: name })}
          effects={effects.disconnect}
          confirm={m.manage_disconnect()}
          dangerous
          onConfirm={confirm}
          onClose={close}
        />
      )}
    </section>
  );
}
