import type { Fact, FactGroup } from '../lib/facts.ts';
import { shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import { ConditionNotices } from '../servers/condition-notices.tsx';
import type { PluginDetail } from '../systems/system.ts';
import { ExternalLink } from '../ui/external-link.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { LongText } from '../ui/long-text.tsx';
import { LongMarkdown } from '../ui/markdown.tsx';
import { Notice, type NoticeSeverity } from '../ui/notice.tsx';
import { PageColumns } from '../ui/page-columns.tsx';
import { RawData } from '../ui/raw-data.tsx';
import styles from './plugin-body.module.css';
import { PluginCapabilities } from './plugin-capabilities.tsx';
import { originHelp } from './plugin-origin-help.ts';
import { originLabels } from './plugin-origin.ts';
import { NEEDS_ATTENTION } from './plugin-state.tsx';

/** Characters of a fact beside the page's main part. */
const LONGEST = 100;

interface PluginBodyProps {
  readonly serverId: string;
  readonly plugin: PluginDetail;
}

/** All that is known of a plugin: what matters first, facts beside it, the server's own answer last. */
export function PluginBody({ serverId, plugin }: PluginBodyProps) {
  return (
    <PageColumns
      asideLabel={m.plugin_about()}
      aside={
        <>
          <FactList groups={[aboutFacts(plugin)]} />
          <Links plugin={plugin} />
        </>
      }
      more={
        <>
          <FactList groups={plugin.facts} />
          <RawData title={m.plugin_raw()} data={plugin.raw} />
        </>
      }
    >
      <div className={styles.lead}>
        <StateReason plugin={plugin} />
        <ConditionNotices serverId={serverId} conditions={plugin.notices} />
        {plugin.description && (
          <div className={styles.description}>
            {plugin.markdown ? (
              <LongMarkdown text={plugin.description} />
            ) : (
              <LongText text={plugin.description} />
            )}
          </div>
        )}
        <PluginCapabilities plugin={plugin} />
      </div>
    </PageColumns>
  );
}

function StateReason({ plugin }: { readonly plugin: PluginDetail }) {
  const reason = plugin.state.reason?.();
  if (!reason) return null;
  const severity: NoticeSeverity = NEEDS_ATTENTION.has(plugin.state.kind) ? 'warning' : 'info';
  return (
    <Notice severity={plugin.state.kind === 'failing' ? 'error' : severity} title={m.plugin_why()}>
      <LongText text={reason} />
    </Notice>
  );
}

function aboutFacts(plugin: PluginDetail): FactGroup {
  return {
    title: m.plugin_about,
    facts: [
      textFact(m.fact_version, plugin.version),
      textFact(m.fact_author, plugin.author),
      ...(plugin.licence === null ? [] : [textFact(m.fact_licence, plugin.licence)]),
      {
        label: m.fact_changed,
        value:
          plugin.changedAt === null ? { kind: 'none' } : { kind: 'time', time: plugin.changedAt, past: true },
      },
      {
        label: m.fact_origin,
        help: originHelp[plugin.origin],
        value: { kind: 'words', words: originLabels[plugin.origin] },
      },
      ...plugin.originFacts,
    ],
  };
}

function textFact(label: Fact['label'], text: string | null): Fact {
  // The facts of the page have all of it.
  return { label, value: text === null ? { kind: 'none' } : { kind: 'text', text: shorten(text, LONGEST) } };
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
