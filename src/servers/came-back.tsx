import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { m } from '../messages/messages.js';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { GoOnTo } from '../ui/use-go-on.ts';
import { outcomeWords } from './oauth-sign-in.ts';
import type { SignedInServer } from './servers-query.ts';
import { tellOtherTabs } from './sign-in-channel.ts';

/** Says why somebody who comes back from a server's own pages is not signed in; nothing in other cases. */
export function OutcomeNotice({ serverName }: { readonly serverName: string }) {
  const [search] = useSearchParams();
  const words = outcomeWords(search, serverName);
  if (!words) return null;
  return (
    <Notice severity="error" urgent title={words.title}>
      <p>{words.whatToDo}</p>
      {words.why !== null && (
        <p>
          {m.oauth_why({ server: serverName })} <code>{words.why}</code>
        </p>
      )}
    </Notice>
  );
}

/** Goes on after signing in. Who comes from the server's own pages has not told the other tabs yet. */
export function GoOn({ server, next }: { readonly server: SignedInServer; readonly next: string }) {
  const [search] = useSearchParams();
  const cameBack = search.has('oauth');
  const inWindow = search.get('in') === 'window';
  useEffect(() => {
    if (cameBack) tellOtherTabs({ what: 'signed-in' });
    // Without effect where the browser does not let a page do that; what stands there then says it.
    if (inWindow) window.close();
  }, [cameBack, inWindow]);
  if (!inWindow) return <GoOnTo to={next} />;
  return (
    <>
      <PageHeader title={m.oauth_done_title({ server: server.name })} />
      <p>{m.oauth_done()}</p>
      <Link to={next}>{m.oauth_done_here()}</Link>
    </>
  );
}
