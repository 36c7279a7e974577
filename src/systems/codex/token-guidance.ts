import { m } from '../../messages/messages.js';
import type { TokenGuidance } from '../system.ts';

/**
 * An API key is made on the person's own page. Without a choice of rights it has all that its owner has.
 * upstream: Codex 2.2.0, `POST /api/v1/api-keys`
 */
export const codexTokenGuidance: TokenGuidance = {
  what: m.codex_token_what,
  ways: [
    {
      title: m.codex_token_profile,
      steps: [
        { words: m.codex_token_profile_1, code: (url) => url },
        { words: m.codex_token_profile_2 },
        { words: m.codex_token_profile_3 },
        { words: m.codex_token_profile_4 },
      ],
    },
  ],
  notes: [m.codex_token_note_rights, m.codex_token_note_revoke],
};
