import type { Client } from '../../api/generated/client/index.ts';
import { listPublicSettings } from '../../api/generated/codex/sdk.gen.ts';
import { objectOf, own, textOf } from '../../api/json.ts';
import { unreadable } from './addition.ts';

/**
 * The zone of schedules that name none; null where the server does not tell. It is an addition, without which all else
 * is shown.
 */
export async function readServerZone(client: Client, signal: AbortSignal): Promise<string | null> {
  const answer = await listPublicSettings({ client, signal, throwOnError: true }).catch(unreadable);
  return textOf(own(objectOf(own(objectOf(answer?.data), 'scheduler.timezone')), 'value'));
}
