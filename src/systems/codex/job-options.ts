import { objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import type { JobOptions, RefreshSettings } from '../jobs.ts';
import { ALLOWED, refused } from '../permission.ts';
import type { ServerAddress, Text } from '../system.ts';
import { REFRESH_DEFAULTS } from './job-config.ts';
import { codexFieldGroups } from './job-fields.ts';
import { jobLibrary } from './job-model.ts';
import { codexProviders } from './job-providers.ts';
import { SCOPES } from './job-scopes.ts';

/** What an editor of jobs offers, as its answers are kept together. */
export interface JobOptionAnswers {
  readonly library: unknown;
  readonly groups: unknown;
  /** A `ProviderAnswers`. */
  readonly providers: unknown;
  readonly zone: string | null;
}

/** What the server holds a job to. upstream: Codex 2.2.0 */
const LIMITS: JobOptions['limits'] = {
  nameBytes: 200,
  skipSeconds: { least: 0, most: 2 ** 32 - 1 },
  concurrency: { least: 1, most: 16 },
};

/**
 * What an editor of a library's jobs offers.
 * @param raw a `JobOptionAnswers`; the answers in it are untrusted
 * @throws ApiError `broken-answer` when the library is none
 */
export function codexJobOptions(server: ServerAddress, raw: unknown): JobOptions {
  const answers = objectOf(raw);
  const library = jobLibrary(own(answers, 'library'));
  if (library === null) throw wrongShape(server, 'LibraryDto');
  const { offered, told, of } = codexProviders(own(answers, 'providers'));
  const ready = offered.filter(({ state }) => state === 'ready');
  const [only] = ready;
  return {
    library,
    providers: offered,
    allProviders: told === 'all' ? ALLOWED : refused(whyNotAll(told, offered.length === 0)),
    groups: codexFieldGroups(own(answers, 'groups')),
    scopes: SCOPES,
    serverZone: textOf(own(answers, 'zone')),
    limits: LIMITS,
    concurrencyNote: m.codex_concurrency_unused,
    blank: {
      name: '',
      enabled: false,
      schedule: '0 4 * * *',
      zone: null,
      refresh: { ...REFRESH_DEFAULTS, provider: ready.length === 1 && only ? only.id : '' },
    },
    automaticName,
    providerOf: of,
  };
}

function whyNotAll(told: 'offered' | 'none' | 'unread', none: boolean): Text {
  if (told === 'offered') return none ? m.codex_providers_partial_none : m.codex_providers_partial;
  return told === 'none' ? m.codex_providers_untold : m.codex_providers_unread;
}

/** The name that a job gets that has none. upstream: Codex 2.2.0, the plugin's name and the ids of the groups */
function automaticName({ provider, groups }: RefreshSettings): string {
  const plugin = provider.replace(/^plugin:/, '');
  return groups.length === 0 ? plugin : `${plugin} — ${groups.join(', ')}`;
}
