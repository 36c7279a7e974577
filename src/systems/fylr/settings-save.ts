import { NO_WORDS } from '../../api/failed-answer.ts';
import { ApiError, type ApiErrorKind, toApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  replacePluginConfigParameter,
  replacePluginConfigSection,
  resetPluginConfigParameter,
  resetPluginConfigSection,
} from '../../api/generated/fylr/sdk.gen.ts';
import { isJsonObject } from '../../api/json.ts';
import { wrongShape } from '../answer-faults.ts';
import type { SaveReport, SaveRequest, WriteOutcome, WriteResult } from '../settings.ts';
import type { ServerAddress } from '../system.ts';
import { FylrSettingsSource } from './settings-model.ts';
import { type PlannedWrite, planWrites } from './settings-plan.ts';
import { readQuestion } from './settings-question.ts';
import { refusedFields } from './settings-refusal.ts';
import { type AskSession, withSessionCheck } from './session-check.ts';

interface Parts {
  readonly server: ServerAddress;
  readonly client: Client;
  readonly askSession: AskSession;
}

type Query = Readonly<Record<string, string>>;

/** What was answered so far to the questions of one write, and what was to be written. */
interface Asked {
  readonly body: string;
  readonly query: Query;
}

/** Failures that concern what was written; all others concern the server, and no further write is tried. */
const OF_ONE_WRITE: ReadonlySet<ApiErrorKind> = new Set([
  'rejected',
  'conflict',
  'forbidden',
  'not-found',
  'not-supported',
  'too-large',
]);

/** The way back from edited settings to the server. */
export function createSave({ server, client, askSession }: Parts) {
  // A question is answered by the same request with more in its query: it must be remembered what was asked.
  const open = new Map<string, Asked>();

  async function writeOne(
    source: FylrSettingsSource,
    write: PlannedWrite,
    request: SaveRequest,
  ): Promise<WriteOutcome> {
    if (write.refusals.length > 0) {
      const error = new ApiError({
        kind: 'rejected',
        source: 'page',
        serverId: server.id,
        code: 'cannot-be-written',
      });
      return { kind: 'refused', error, fields: write.refusals };
    }
    const key = JSON.stringify([source.plugin, write.id]);
    const body = JSON.stringify(write.body) ?? '';
    const query = answered(open.get(key), body, request.answers?.[write.id]);
    open.delete(key);
    const call = () => send(client, source.plugin, write, query, request.signal);
    const { status, data } = await withSessionCheck(server.id, askSession, call).catch(unlessSilent);
    if (status !== 202) return { kind: 'stored' };
    const asked = readQuestion(data);
    if (asked === null) throw wrongShape(server, '{tasks: []}');
    open.set(key, { body, query: { ...query, ...asked.hidden } });
    return { kind: 'asks', question: asked.question };
  }

  return async (request: SaveRequest): Promise<SaveReport> => {
    const { source } = request.stored;
    if (!(source instanceof FylrSettingsSource))
      throw new TypeError('these settings were not read by this adapter');
    const plan = planWrites(source.sections, request.edited);
    const writes: WriteResult[] = [];
    let isOver = false;
    for (const [at, write] of plan.entries()) {
      request.onProgress?.(at, plan.length);
      const outcome: WriteOutcome = isOver
        ? { kind: 'not-tried' }
        : await writeOne(source, write, request).catch((thrown: unknown) => failed(source, write, thrown));
      isOver ||= outcome.kind === 'refused' && !OF_ONE_WRITE.has(outcome.error.kind);
      writes.push({ id: write.id, paths: write.paths, outcome });
    }
    if (plan.length > 0) request.onProgress?.(plan.length, plan.length);
    return { writes };
  };
}

/**
 * What a success says is not documented, and may be nothing. What is stored is read again after a save, so that nobody
 * is told what is not so. upstream: fylr 6.34, 200 of /config/{path}
 * @throws ApiError for all else
 */
function unlessSilent(thrown: unknown): Sent {
  if (thrown instanceof ApiError && thrown.status === 200 && thrown.excerpt === NO_WORDS) {
    return { status: 200, data: null };
  }
  throw thrown;
}

/** @throws ApiError `signed-out` and `cancelled`, which end the whole save */
function failed(source: FylrSettingsSource, write: PlannedWrite, thrown: unknown): WriteOutcome {
  const error = toApiError(thrown);
  const isSignedOut = error.kind === 'signed-out' && error.source === 'gateway';
  if (isSignedOut || error.kind === 'cancelled') throw error;
  const section = source.sections.find(({ name }) => name === write.section);
  return { kind: 'refused', error, fields: refusedFields(write, section, error) };
}

/** All that is said so far to the questions of a write; what was said of another content does not count. */
function answered(asked: Asked | undefined, body: string, answer: Query | undefined): Query {
  return asked && answer && asked.body === body ? { ...asked.query, ...answer } : {};
}

interface Sent {
  readonly status: number;
  readonly data: unknown;
}

async function send(
  client: Client,
  plugin: string,
  { section, parameter, body }: PlannedWrite,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<Sent> {
  const common = { client, query, throwOnError: true, ...(signal && { signal }) } as const;
  const write = async () => {
    if (parameter !== null) {
      const path = { plugin, section, parameter };
      return body === undefined
        ? resetPluginConfigParameter({ ...common, path })
        : replacePluginConfigParameter({ ...common, path, body });
    }
    const path = { plugin, section };
    return isJsonObject(body)
      ? replacePluginConfigSection({ ...common, path, body })
      : resetPluginConfigSection({ ...common, path });
  };
  const { response, data } = await write();
  return { status: response.status, data };
}
