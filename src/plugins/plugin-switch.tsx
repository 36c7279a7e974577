import { plainLine, shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import type { SignedInServer } from '../servers/servers-query.ts';
import type { Allowed, Connected, Plugin } from '../systems/system.ts';
import { Hint } from '../ui/hint.tsx';
import look from '../ui/switch.module.css';
import { usePendingSwitch, useTurnPlugin } from './use-plugin-switch.ts';

/** Characters of a name that are read out with its switch. */
const MOST_OF_NAME = 120;

/** What is said at an action: why it may not be run, or what it means; null where there is nothing to say. */
export function actionWords(permission: Allowed): string | null {
  return permission.allowed ? (permission.means?.() ?? null) : permission.reason();
}

interface PluginSwitchProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly plugin: Plugin;
}

/**
 * The switch of a plugin. Where it may not be switched it stays reachable and says why, and where it may, what that
 * means to others; while the server works
 * it shows the new position as pending.
 */
export function PluginSwitch({ server, connected, plugin }: PluginSwitchProps) {
  const pending = usePendingSwitch(server.id, plugin.id);
  const turn = useTurnPlugin(server, connected.plugins, plugin.id);
  const permission = plugin.enabled ? plugin.actions.disable : plugin.actions.enable;
  const locked = pending !== null || !permission.allowed;
  return (
    <Hint<HTMLInputElement> text={actionWords(permission)}>
      {(hinted) => (
        <input
          {...hinted}
          type="checkbox"
          // oxlint-disable-next-line role-has-required-aria-props -- a native checkbox tells its position
          role="switch"
          className={look.switch}
          aria-label={m.switch_label({ plugin: shorten(plainLine(plugin.name), MOST_OF_NAME) })}
          aria-disabled={locked}
          aria-busy={pending !== null}
          checked={pending ?? plugin.enabled}
          onChange={() => {
            if (!locked) turn({ plugin, enabled: !plugin.enabled });
          }}
        />
      )}
    </Hint>
  );
}
