import { AnswerOf } from '../../servers/answer-of.tsx';
import { useQuery } from '@tanstack/react-query';
import { m } from '../../messages/messages.js';
import { ConditionNotices } from '../../servers/condition-notices.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { Contributions, ContributionsFacet, ModelQuery, OwnAdminPage } from '../../systems/system.ts';
import { ExternalLink } from '../../ui/external-link.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { RawData } from '../../ui/raw-data.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ContributionsList } from './contributions-list.tsx';
import styles from './contributions.module.css';

interface ContributionsPartProps {
  readonly server: SignedInServer;
  readonly facet: ContributionsFacet;
  /** The plugin that they are of; null for all of the server's. */
  readonly pluginId: string | null;
  /** What plugins are called, where those of all are shown. */
  readonly nameOf?: (pluginId: string) => string;
}

/** What a plugin adds to its server's own pages, with the page of its own that it may have there. */
export function ContributionsPart({ server, facet, pluginId, nameOf }: ContributionsPartProps) {
  const query = useQuery(facet.list());
  return (
    <div className={styles.part}>
      <p className={styles.words}>{m.contributions_what()}</p>
      <AnswerOf
        server={server}
        query={query}
        waiting={<Skeleton lines={8} waitingFor={m.server_waiting({ server: server.name })} />}
      >
        {(found) => <Found server={server} found={found} pluginId={pluginId} nameOf={nameOf ?? null} />}
      </AnswerOf>
      {pluginId !== null && facet.adminPage && <AdminPage server={server} page={facet.adminPage(pluginId)} />}
    </div>
  );
}

interface FoundProps {
  readonly server: SignedInServer;
  readonly found: Contributions;
  readonly pluginId: string | null;
  readonly nameOf: ((pluginId: string) => string) | null;
}

function Found({ server, found, pluginId, nameOf }: FoundProps) {
  const items = found.items.filter((item) => pluginId === null || item.pluginId === pluginId);
  return (
    <section className={styles.section} aria-labelledby="contributions">
      <h2 id="contributions">
        {items.length === 0 ? m.contributions_title_none() : m.contributions_title({ count: items.length })}
      </h2>
      <ConditionNotices serverId={server.id} conditions={found.notices} />
      {items.length === 0 && found.items.length > 0 && (
        <p className={styles.words}>{m.contributions_none()}</p>
      )}
      <ContributionsList serverId={server.id} items={items} nameOf={nameOf} />
    </section>
  );
}

interface AdminPageProps {
  readonly server: SignedInServer;
  readonly page: ModelQuery<OwnAdminPage>;
}

/** A plugin's own page for its administration: where it is from and where the server shows it. */
function AdminPage({ server, page }: AdminPageProps) {
  const { data, error } = useQuery(page);
  // A plugin that is gone is told above; without this page nothing is missing.
  if (error || !data) return null;
  return (
    <section className={styles.section} aria-labelledby="admin-page">
      <h2 id="admin-page">{m.admin_page_title()}</h2>
      {data.source === null ? (
        <p className={styles.words}>{m.admin_page_none()}</p>
      ) : (
        <>
          <p className={styles.words}>{m.admin_page_what({ server: server.name })}</p>
          <dl className={styles.facts}>
            <dt>{m.contribution_source()}</dt>
            <dd>
              <code>
                <LongText text={data.source} />
              </code>
            </dd>
            <dt>{m.admin_page_where()}</dt>
            <dd>
              {server.url === null ? (
                <code>{data.path}</code>
              ) : (
                <ExternalLink url={`${server.url.replace(/\/+$/, '')}${data.path}`} />
              )}
            </dd>
          </dl>
          {data.context !== undefined && <RawData title={m.contribution_context()} data={data.context} />}
        </>
      )}
    </section>
  );
}
