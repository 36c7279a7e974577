import { m } from '../messages/messages.js';
import type { PluginDetail, PluginState, Text } from '../systems/system.ts';
import styles from './plugin-capabilities.module.css';

/** What a plugin does, each with what it means; says so when nothing is known of it. */
export function PluginCapabilities({ plugin }: { readonly plugin: PluginDetail }) {
  return (
    <section className={styles.section} aria-labelledby="capabilities">
      <h2 id="capabilities">{m.column_capabilities()}</h2>
      {plugin.capabilities.length === 0 ? (
        <p className={styles.nothing}>{nothingKnown(plugin)()}</p>
      ) : (
        <ul className={styles.capabilities}>
          {plugin.capabilities.map(({ key, label, help }) => (
            <li key={key}>
              <span className={styles.label} title={key}>
                <bdi>{label()}</bdi>
              </span>
              {help && <span className={styles.help}>{help()}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** States in which a plugin may not run, so that a server does not tell what it does. */
const MAY_NOT_RUN: readonly PluginState['kind'][] = ['failing', 'missing', 'unknown'];

function nothingKnown({ enabled, state }: PluginDetail): Text {
  if (!enabled) return m.plugin_capabilities_off;
  return MAY_NOT_RUN.includes(state.kind) ? m.plugin_capabilities_not_running : m.plugin_capabilities_none;
}
