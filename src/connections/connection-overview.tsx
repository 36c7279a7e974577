import { m } from '../messages/messages.js';
import { FactList } from '../ui/fact-list.tsx';
import { FoldedFacts } from '../ui/folded-facts.tsx';
import { PageColumns } from '../ui/page-columns.tsx';
import { RawData } from '../ui/raw-data.tsx';
import type { ConnectionAbout } from './connection-about.ts';
import { OVERVIEW_SECTIONS } from './overview-sections.tsx';

/** How it stands with a connection, what can be done with it, and all that the server knows of it. */
export function ConnectionOverview(about: ConnectionAbout) {
  const { connection } = about;
  return (
    <PageColumns
      asideLabel={m.connection_known()}
      aside={
        <>
          <FactList groups={connection.facts} />
          <FoldedFacts title={m.connection_more_facts()} groups={connection.furtherFacts} />
          <RawData title={m.plugin_raw()} data={connection.raw} />
        </>
      }
    >
      {OVERVIEW_SECTIONS.filter(({ offered }) => offered(about)).map(({ id, Section }) => (
        <Section key={id} {...about} />
      ))}
    </PageColumns>
  );
}
