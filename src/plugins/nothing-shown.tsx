import { Link, useLocation } from 'react-router';
import { m } from '../messages/messages.js';
import { signInPath } from '../servers/return-path.ts';
import { isSignedIn, type Server } from '../servers/servers-query.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { focusHeading } from '../ui/focus-heading.ts';
import styles from './nothing-shown.module.css';
import type { ListView } from './use-list-view.ts';

interface NothingShownProps {
  readonly view: ListView;
  /** How many plugins there are without search and filters. */
  readonly count: number;
  readonly servers: readonly Server[];
}

/** Why the filter lets nothing through, and the next step: signing in, or letting go of it. */
export function NothingShown({ view, count, servers }: NothingShownProps) {
  const { pathname, search: query } = useLocation();
  const { chosen, search, attentionOnly } = view.filter;
  const wanted = chosen.server.map((id) => servers.find((server) => server.id === id) ?? id);
  const unknown = wanted.find((server) => typeof server === 'string');
  const signedOut = wanted.find((server) => typeof server !== 'string' && !isSignedIn(server));
  const showAll = count > 0 && (
    <button
      type="button"
      className={styles.all}
      onClick={() => {
        view.showAll();
        focusHeading();
      }}
    >
      {m.plugins_show_all({ count })}
    </button>
  );
  if (typeof signedOut === 'object') {
    return (
      <EmptyState
        title={m.server_signed_out({ server: signedOut.name })}
        action={
          <>
            <Link to={signInPath(signedOut.id, pathname + query)}>
              {m.sign_in_title({ server: signedOut.name })}
            </Link>
            {showAll}
          </>
        }
      >
        {m.plugins_none_signed_out_why()}
      </EmptyState>
    );
  }
  if (unknown !== undefined) {
    return (
      <EmptyState title={m.plugins_no_server({ id: unknown })} action={showAll}>
        {m.plugins_no_server_why()}
      </EmptyState>
    );
  }
  const nothingElse = Object.values(chosen).every((values) => values.length === 0);
  return (
    <EmptyState title={m.plugins_none_found()} action={showAll}>
      {attentionOnly && search === '' && nothingElse ? m.plugins_all_well() : m.plugins_none_found_why()}
    </EmptyState>
  );
}
