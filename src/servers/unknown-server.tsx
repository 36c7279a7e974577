import { Link } from 'react-router';
import { m } from '../messages/messages.js';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** For an address that names a server which is not configured. */
export function UnknownServer({ id }: { readonly id: string }) {
  return (
    <>
      <PageHeader title={m.unknown_server_title()} trail={<Link to="/servers">{m.nav_servers()}</Link>} />
      <EmptyState
        title={m.unknown_server_what({ server: id })}
        action={<Link to="/servers">{m.unknown_server_next()}</Link>}
      >
        {m.unknown_server_why()}
      </EmptyState>
    </>
  );
}
