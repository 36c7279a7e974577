import type { ApiError } from '../../api/api-error.ts';
import type { JobFieldId } from '../jobs.ts';
import { FIELDS_BY_NAME } from './job-config.ts';

export interface JobRefusal {
  readonly field: JobFieldId;
  readonly message: string;
}

/**
 * How the server begins, or words, what it says of a job that it does not take: it names the first rule that is
 * broken, and no field. upstream: Codex 2.2.0, not translated
 */
const SENTENCES: readonly (readonly [RegExp, JobFieldId])[] = [
  [/^invalid cron\b/i, 'schedule'],
  [/^invalid time ?zone\b/i, 'zone'],
  [/^scope\b/i, 'scope'],
  [/\bbook_?field_?groups\b/i, 'bookGroups'],
  [/\bbook_?extra_?fields\b/i, 'bookFields'],
  [/\bmax_?concurrency\b/i, 'concurrency'],
  [/\bunknown field group\b/i, 'groups'],
  [/^(?:provider|plugin)\b/i, 'provider'],
  [/^name\b/i, 'name'],
];

/** What a refusal says of single parts of a job; empty where it names none. */
export function jobRefusals(error: ApiError): readonly JobRefusal[] {
  if (error.kind !== 'rejected') return [];
  const message = error.serverMessage;
  if (message === null) return [];
  const field = SENTENCES.find(([words]) => words.test(message))?.[1] ?? namedIn(message);
  return field === null ? [] : [{ field, message }];
}

/** The framework's own sentences name a member by its path (`config.maxConcurrency: invalid value …`). */
function namedIn(message: string): JobFieldId | null {
  const found = FIELDS_BY_NAME.find(([name]) => new RegExp(`(?:^|[\\s.\`'"])${name}\\b`).test(message));
  return found?.[1] ?? null;
}

/** Whether a job is refused since its provider is not there. upstream: Codex 2.2.0 */
export function saysProviderGone({ kind, serverMessage }: ApiError): boolean {
  return kind === 'rejected' && /\bnot installed\b/i.test(serverMessage ?? '');
}
