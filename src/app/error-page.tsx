import { useRouteError } from 'react-router';
import { toApiError } from '../api/api-error.ts';
import { m } from '../messages/messages.js';
import { ServerError } from '../servers/server-error.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** Where a page lands that failed as a whole, such as when its code could not be loaded. */
export function ErrorPage() {
  const error = toApiError(useRouteError());
  return (
    <>
      <PageHeader title={m.error_page_title()} />
      <ServerError error={error} onRetry={() => window.location.reload()} />
    </>
  );
}
