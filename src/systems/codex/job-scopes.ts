import { m } from '../../messages/messages.js';
import type { RefreshScope } from '../jobs.ts';
import { ALLOWED, refused } from '../permission.ts';

/** What a refresh can be about. The server knows the words for books, and refuses them. upstream: Codex 2.2.0 */
export const SCOPES: readonly RefreshScope[] = [
  { id: 'series_only', label: m.codex_scope_series_only, supported: ALLOWED, ofBooks: false },
  {
    id: 'books_only',
    label: m.codex_scope_books_only,
    supported: refused(m.codex_scope_not_yet),
    ofBooks: true,
  },
  {
    id: 'series_and_books',
    label: m.codex_scope_series_and_books,
    supported: refused(m.codex_scope_not_yet),
    ofBooks: true,
  },
];
