import { m } from '../../messages/messages.js';
import type { Text } from '../system.ts';

/** Whom a plugin is for, by the server's names. */
export const TYPE_WORDS: Readonly<Record<string, Text>> = {
  system: m.codex_type_system,
  user: m.codex_type_user,
};
