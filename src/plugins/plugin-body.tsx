import type { FactGroup } from '../lib/facts.ts';
import { m } from '../messages/messages.js';
import type { PluginDetail } from '../systems/system.ts';
import { ExternalLink } from '../ui/external-link.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { JsonText } from '../ui/json-text.tsx';
import { Notice, type NoticeSeverity } from '../ui/notice.tsx';
import styles from './plugin-body.module.css';
import { originLabels } from './plugin-origin.ts';
import { NEEDS_ATTENTION } from './plugin-state.tsx';

/** All that is known of a plugin: what matters first, facts beside it, the server's own answer last. */
export function PluginBody({ plugin }: { readonly plugin: PluginDetail }) {
  return (
    <div className={styles.body}>
      <div className={styles.lead}>
        <StateReason plugin={plugin} />
        {plugin.notices.map((notice, place) => (
          // oxlint-disable-next-line no-array-index-key -- notices have no other name
          <Notice key={place} severity={notice.severity} title={notice.title()}>
            {notice.explanation()}
          </Notice>
        ))}
        {plugin.description && (
          <p className={styles.description}>
            <bdi>{plugin.description}</bdi>
          </p>
        )}
      </div>
      <aside className={styles.aside} aria-label={m.plugin_about()}>
        <FactList groups={[aboutFacts(plugin)]} />
        <Capabilities plugin={plugin} />
        <Links plugin={plugin} />
      </aside>
      <div className={styles.facts}>
        <FactList groups={plugin.facts} />
        <details className={styles.raw}>
          <summary>{m.plugin_raw()}</summary>
          <JsonText json={plugin.raw} />
        </details>
      </div>
    </div>
  );
}

function StateReason({ plugin }: { readonly plugin: PluginDetail }) {
  const reason = plugin.state.reason?.();
  if (!reason) return null;
  const severity: NoticeSeverity = NEEDS_ATTENTION.has(plugin.state.kind) ? 'warning' : 'info';
  return (
    <Notice severity={plugin.state.kind === 'failing' ? 'error' : severity} title={m.plugin_why()}>
      <span className={styles.reason}>{reason}</span>
    </Notice>
  );
}

function aboutFacts(plugin: PluginDetail): FactGroup {
  return {
    title: m.plugin_about,
    facts: [
      {
        label: m.fact_author,
        value: plugin.author === null ? { kind: 'none' } : { kind: 'text', text: plugin.author },
      },
      { label: m.fact_origin, value: { kind: 'words', words: originLabels[plugin.origin] } },
      {
        label: m.fact_changed,
        value: plugin.changedAt === null ? { kind: 'none' } : { kind: 'time', time: plugin.changedAt },
      },
    ],
  };
}

function Capabilities({ plugin }: { readonly plugin: PluginDetail }) {
  if (plugin.capabilities.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="capabilities">
      <h2 id="capabilities">{m.column_capabilities()}</h2>
      <ul className={styles.tags}>
        {plugin.capabilities.map(({ key, label }) => (
          <li key={key} title={key}>
            {label()}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Links({ plugin }: { readonly plugin: PluginDetail }) {
  if (plugin.links.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="links">
      <h2 id="links">{m.plugin_links()}</h2>
      <ul className={styles.links}>
        {plugin.links.map(({ label, url }, place) => (
          // oxlint-disable-next-line no-array-index-key -- two links may have the same address
          <li key={place}>
            <ExternalLink url={url} text={label()} />
          </li>
        ))}
      </ul>
    </section>
  );
}
