import { m } from '../../messages/messages.js';
import type { TokenGuidance } from '../system.ts';

/**
 * There is no page that makes a token. One that the browser got at the server's own address is bound to a cookie
 * of that browser and is refused elsewhere; one that a client with an address of its own got is not bound.
 * upstream: fylr 6.34, session binding, oauth2 clients
 */
export const fylrTokenGuidance: TokenGuidance = {
  what: m.fylr_token_what,
  ways: [
    {
      title: m.fylr_token_account,
      steps: [
        { words: m.fylr_token_account_1 },
        { words: m.fylr_token_account_2 },
        { words: m.fylr_token_account_3 },
      ],
    },
    {
      title: m.fylr_token_client,
      steps: [
        { words: m.fylr_token_client_1, code: () => 'fylr.services.api.oauth2Server.clients' },
        { words: m.fylr_token_client_2, code: (url) => `${url}/api/oauth2/auth` },
        { words: m.fylr_token_client_3, code: (url) => `${url}/api/oauth2/token` },
        { words: m.fylr_token_client_4 },
      ],
    },
  ],
  notes: [m.fylr_token_note_browser, m.fylr_token_note_expiry],
};
