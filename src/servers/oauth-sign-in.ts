import { ApiError, type ApiErrorKind } from '../api/api-error.ts';
import { basePath } from '../api/base-path.ts';
import { describeError } from '../api/describe-error.ts';
import { m } from '../messages/messages.js';

/** Whether a server lets people sign in on its own pages. */
export function offersOwnPage(server: { readonly signIn: { readonly methods: readonly string[] } }): boolean {
  return server.signIn.methods.includes('oauth');
}

/**
 * Where a sign-in on a server's own pages leads: to a page of the app in the same tab, to that page of a window that was
 * opened for it and closes itself (`window`), or there from a page that holds work and stays open (`new-window`).
 */
export type OwnPageTarget = { readonly next: string } | 'window' | 'new-window';

/**
 * Where the browser goes to sign in on a server's own pages: an address of the gateway, not of the app.
 */
export function ownPageAddress(serverId: string, to: OwnPageTarget): string {
  const query = new URLSearchParams(typeof to === 'string' ? { in: 'window' } : { return: to.next });
  return `${basePath}api/servers/${encodeURIComponent(serverId)}/session/oauth/start?${query.toString()}`;
}

/** What a person is told who comes back without being signed in. */
export interface OutcomeWords {
  readonly title: string;
  readonly whatToDo: string;
  /** The server's own word, for who looks after it; null without one. */
  readonly why: string | null;
}

/** Outcomes that are failures of calls, told as everywhere. */
const KINDS: Readonly<Record<string, ApiErrorKind>> = {
  unreachable: 'unreachable',
  unavailable: 'unavailable',
  timeout: 'timeout',
  broken: 'broken-answer',
  'cannot-store': 'cannot-store',
  'too-many': 'too-many-requests',
  // The gateway says that it is done, and the browser has nothing to show for it.
  done: 'not-kept',
};

type Words = readonly [title: (about: { server: string }) => string, whatToDo: () => string];

const WORDS: Readonly<Record<string, Words>> = {
  denied: [m.oauth_denied_title, m.oauth_denied],
  expired: [m.oauth_expired_title, m.oauth_expired],
  used: [m.oauth_used_title, m.oauth_used],
  'other-browser': [m.oauth_other_browser_title, m.oauth_other_browser],
  unknown: [m.oauth_unknown_title, m.oauth_unknown],
  refused: [m.oauth_refused_title, m.oauth_refused],
  bound: [m.oauth_bound_title, m.oauth_bound],
  client: [m.oauth_client_title, m.oauth_client],
  'not-offered': [m.oauth_not_offered_title, m.oauth_not_offered],
  elsewhere: [m.oauth_elsewhere_title, m.oauth_elsewhere],
};

/**
 * The words for what stands in the page's address after a sign-in on a server's own pages.
 * @param search the query of the address; untrusted
 * @returns null where nothing of the kind stands there
 */
export function outcomeWords(search: URLSearchParams, serverName: string): OutcomeWords | null {
  const outcome = search.get('oauth');
  if (outcome === null) return null;
  const words = Object.hasOwn(WORDS, outcome) ? WORDS[outcome] : undefined;
  const word = search.get('why');
  const why = word !== null && /^[a-z_]{1,40}$/.test(word) ? word : null;
  if (words) return { title: words[0]({ server: serverName }), whatToDo: words[1](), why };
  const kind = (Object.hasOwn(KINDS, outcome) ? KINDS[outcome] : undefined) ?? 'unexpected';
  const source = kind === 'not-kept' || kind === 'unexpected' ? 'page' : 'gateway';
  const code = kind === 'broken-answer' ? 'upstream-broken' : null;
  const { title, whatToDo } = describeError(new ApiError({ kind, source, code, changed: 'no' }), serverName);
  return { title, whatToDo, why };
}
