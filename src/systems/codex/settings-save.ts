import { toApiError } from '../../api/api-error.ts';
import { wrongShape } from '../answer-faults.ts';
import type { SaveReport, SaveRequest, WriteOutcome, WriteResult } from '../settings.ts';
import type { ServerAddress } from '../system.ts';
import { CodexSource } from './settings-model.ts';
import { codexRefusals, withoutSentSecrets } from './settings-refusals.ts';
import { type CodexWrite, codexWrites, notWritable } from './settings-writes.ts';

/** Does one write. */
type Send = (write: CodexWrite, request: SaveRequest) => Promise<void>;

/**
 * Writes one after the other; a failure ends it, and is told of its own write only.
 * @throws ApiError `signed-out` and `cancelled`
 */
export async function saveCodexSettings(
  server: ServerAddress,
  request: SaveRequest,
  send: Send,
): Promise<SaveReport> {
  const { source } = request.stored;
  if (!(source instanceof CodexSource)) throw wrongShape(server, 'CodexSource');
  const { writes, unwritable } = codexWrites(source, request.edited);
  if (unwritable.length > 0) {
    const outcome = { kind: 'refused', error: notWritable(server.id), fields: unwritable } as const;
    return { writes: [{ id: 'config', paths: unwritable.map(({ path }) => path), outcome }] };
  }
  const results: WriteResult[] = [];
  let failed = false;
  for (const [index, write] of writes.entries()) {
    const { id, paths } = write;
    if (failed) {
      results.push({ id, paths, outcome: { kind: 'not-tried' } });
      continue;
    }
    request.onProgress?.(index, writes.length);
    const outcome = await tried(write, request, source, send);
    failed = outcome.kind !== 'stored';
    results.push({ id, paths, outcome });
  }
  return { writes: results };
}

async function tried(
  write: CodexWrite,
  request: SaveRequest,
  source: CodexSource,
  send: Send,
): Promise<WriteOutcome> {
  try {
    await send(write, request);
    return { kind: 'stored' };
  } catch (thrown) {
    const error = withoutSentSecrets(toApiError(thrown), write, source);
    if (error.kind === 'signed-out' || error.kind === 'cancelled') throw error;
    return { kind: 'refused', error, fields: codexRefusals(error, write, source) };
  }
}
