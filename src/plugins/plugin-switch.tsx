import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import { Switch } from '@mantine/core';
import { m } from '../messages/messages.js';
import type { Connected, Plugin } from '../systems/system.ts';
import { Hint } from '../ui/hint.tsx';
import styles from './plugin-switch.module.css';
import { usePendingSwitch, useTurnPlugin } from './use-plugin-switch.ts';

interface PluginSwitchProps {
  readonly serverId: string;
  readonly connected: Connected;
  readonly plugin: Plugin;
}

/**
 * The switch of a plugin. Where it may not be switched it stays reachable and says why; while the server works
 * it shows the new position as pending.
 */
export function PluginSwitch({ serverId, connected, plugin }: PluginSwitchProps) {
  const pending = usePendingSwitch(serverId, plugin.id);
  const turn = useTurnPlugin(serverId, connected.plugins, plugin.id);
  const permission = plugin.enabled ? plugin.actions.disable : plugin.actions.enable;
  const locked = pending !== null || !permission.allowed;
  return (
    <Hint text={permission.allowed ? null : permission.reason()}>
      {(describedBy) => (
        <Switch
          size="md"
          withThumbIndicator={false}
          classNames={{ track: styles.track ?? '', thumb: styles.thumb ?? '' }}
          className={styles.switch ?? ''}
          aria-label={m.switch_label({ plugin: plugin.name })}
          aria-describedby={describedBy}
          aria-disabled={locked}
          aria-busy={pending !== null}
          data-pending={pending !== null || undefined}
          data-locked={!permission.allowed || undefined}
          checked={pending ?? plugin.enabled}
          onChange={() => {
            if (!locked) turn({ plugin, enabled: !plugin.enabled });
          }}
        />
      )}
    </Hint>
  );
}
