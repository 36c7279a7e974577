import { type ApiError, toApiError } from '../../api/api-error.ts';
import { isJsonObject, own } from '../../api/json.ts';
import type { SaveReport, SaveRequest, WriteOutcome, WriteResult } from '../settings.ts';
import { confirmation, refusedWrite } from './setting-refusal.ts';
import { MASK } from './setting-value.ts';
import { type SettingWrite, settingWrites } from './settings-writes.ts';

/** What is sent to store one setting. */
export interface SettingBody {
  readonly value: string | number | boolean;
  readonly manual_confirm?: true;
}

/** Stores one setting of a plugin. */
export type StoreSetting = (
  plugin: string,
  key: string,
  body: SettingBody,
  signal: AbortSignal | undefined,
) => Promise<void>;

/** Reads one setting of a plugin. */
export type ReadSetting = (plugin: string, key: string, signal: AbortSignal | undefined) => Promise<unknown>;

/**
 * Writes each changed setting with a call of its own, one after the other, since servers have no other way. One
 * that is refused does not keep the others from being stored, unless the server is not there any more.
 * @throws ApiError `signed-out` and `cancelled`
 */
export async function saveSettings(
  store: StoreSetting,
  request: SaveRequest,
  readOne: ReadSetting | null = null,
): Promise<SaveReport> {
  const writes = settingWrites(request.stored, request.edited);
  const results: WriteResult[] = [];
  let gone = false;
  for (const [index, write] of writes.entries()) {
    let outcome: WriteOutcome = { kind: 'not-tried' };
    if (!gone) {
      request.onProgress?.(index, writes.length);
      outcome = await storeOne(store, request, write, readOne);
      gone = outcome.kind === 'refused' && isGone(outcome.error);
    }
    results.push({ id: write.key, paths: [write.path], outcome });
  }
  return { writes: results };
}

async function storeOne(
  store: StoreSetting,
  request: SaveRequest,
  write: SettingWrite,
  readOne: ReadSetting | null,
): Promise<WriteOutcome> {
  const { pluginId, answers = {}, signal } = request;
  const confirmed = Object.hasOwn(answers, write.key);
  if (write.confirm !== null && !confirmed) {
    return { kind: 'asks', question: confirmation(write, write.confirm.text) };
  }
  try {
    const body = { value: write.value, ...(confirmed && { manual_confirm: true as const }) };
    await store(pluginId, write.key, body, signal);
    return { kind: 'stored' };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.kind === 'signed-out' || error.kind === 'cancelled') throw error;
    if (error.changed === 'unknown' && readOne && (await isStored(readOne, pluginId, write, signal))) {
      return { kind: 'stored' };
    }
    return refusedWrite(write, error, confirmed);
  }
}

/** Whether a write that had no usable answer was done all the same. A secret, which is masked, never tells. */
async function isStored(
  readOne: ReadSetting,
  plugin: string,
  { key, value }: SettingWrite,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    const row = await readOne(plugin, key, signal);
    return isJsonObject(row) && isSame(value, own(row, 'value'));
  } catch {
    return false;
  }
}

/** Whether a value is what was sent. Older servers answer with texts, and write True; newer ones trim. */
function isSame(sent: SettingWrite['value'], stored: unknown): boolean {
  if (stored === MASK) return false;
  if (typeof sent === 'boolean') return String(stored).toLowerCase() === String(sent);
  return String(stored) === String(sent) || (typeof sent === 'string' && stored === sent.trim());
}

/** Whether nothing can be stored any more, whichever setting it is. */
function isGone({ kind }: ApiError): boolean {
  return kind === 'unreachable' || kind === 'unavailable';
}
