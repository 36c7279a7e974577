import { ServerPage as PageOfServer } from '../servers/server-page.tsx';
import { serverParts } from './server-parts.ts';

/** One server, with all parts that features have for its page. */
export function ServerPage() {
  return <PageOfServer parts={serverParts} />;
}
