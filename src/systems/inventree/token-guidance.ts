import { m } from '../../messages/messages.js';
import type { TokenGuidance } from '../system.ts';

/**
 * Newer servers make tokens in the account's settings; on all of them the administration can. Asking the API for
 * one needs a password.
 * upstream: InvenTree API 198 to 534, `/api/user/token/` (also `/api/user/me/token/` since 490), valid for 365 days
 */
export const inventreeTokenGuidance: TokenGuidance = {
  what: m.inventree_token_what,
  ways: [
    {
      title: m.inventree_token_account,
      steps: [
        { words: m.inventree_token_account_1, code: (url) => url },
        { words: m.inventree_token_account_2 },
        { words: m.inventree_token_account_3 },
      ],
    },
    {
      title: m.inventree_token_admin,
      steps: [
        { words: m.inventree_token_admin_1, code: (url) => `${url}/admin/users/apitoken/` },
        { words: m.inventree_token_admin_2 },
        { words: m.inventree_token_admin_3 },
      ],
    },
    {
      title: m.inventree_token_password,
      steps: [
        {
          words: m.inventree_token_password_1,
          code: (url) => `curl --user NAME "${url}/api/user/token/?name=plugboard-own"`,
        },
        { words: m.inventree_token_password_2 },
      ],
    },
  ],
  notes: [m.inventree_token_note_expiry, m.inventree_token_note_rights],
};
