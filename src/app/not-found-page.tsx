import { Link } from 'react-router';
import { m } from '../messages/messages.js';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** For an address that names no page. */
export function NotFoundPage() {
  return (
    <>
      <PageHeader title={m.not_found_title()} />
      <EmptyState title={m.not_found_what()} action={<Link to="/">{m.not_found_next()}</Link>}>
        {m.not_found_why()}
      </EmptyState>
    </>
  );
}
