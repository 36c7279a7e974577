import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { installPath } from '../lib/install-address.ts';
import { m } from '../messages/messages.js';
import type { SignedInServer } from '../servers/servers-query.ts';
import type { Connected, Plugin } from '../systems/system.ts';
import { Hint } from '../ui/hint.tsx';
import { useUpdating } from './install/use-updating.ts';
import styles from './plugin-menu.module.css';
import { RemovalButton } from './removal/removal-button.tsx';

interface PluginMenuProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly plugin: Plugin;
}

/**
 * What can be done with a plugin besides switching it. It is two things at most, so that all are in sight; what may not
 * be done now says why.
 */
export function PluginMenu({ server, connected, plugin }: PluginMenuProps) {
  const { update, remove } = plugin.actions;
  const { removal, install } = connected;
  if (!(update && install) && !(remove && removal)) return null;
  return (
    <div className={styles.menu} role="group" aria-label={m.plugin_menu()}>
      {update && install && <UpdateLink server={server} plugin={plugin} />}
      {remove && removal && <RemovalButton server={server} connected={connected} plugin={plugin} />}
    </div>
  );
}

function UpdateLink({ server, plugin }: Pick<PluginMenuProps, 'server' | 'plugin'>) {
  const updating = useUpdating(server, plugin.id);
  const { update } = plugin.actions;
  if (update?.allowed === false && !updating) {
    return (
      <Hint<HTMLButtonElement> text={update.reason()}>
        {(hinted) => (
          <Button {...hinted} variant="default" size="xs" className={styles.closed ?? ''} aria-disabled>
            {m.plugin_update()}
          </Button>
        )}
      </Hint>
    );
  }
  return (
    <Button
      component={Link}
      to={installPath(server.id, undefined, plugin.id)}
      variant="default"
      size="xs"
      className={styles.link ?? ''}
    >
      {updating ? m.plugin_updating() : m.plugin_update()}
    </Button>
  );
}
