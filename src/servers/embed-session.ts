import { gatewayClient } from '../api/gateway.ts';
import { createEmbedSession, getEmbedSession } from '../api/generated/gateway/sdk.gen.ts';
import type { EmbedSession, NewEmbedSession } from '../api/generated/gateway/types.gen.ts';

export type { EmbedSession } from '../api/generated/gateway/types.gen.ts';

/** What a session of a frame is for; it need not be the one that calls carry. @throws ApiError */
export async function readEmbedSession(session: string): Promise<EmbedSession> {
  const headers = { Authorization: `Bearer ${session}` };
  const { data } = await getEmbedSession({ client: gatewayClient, headers, throwOnError: true });
  return data;
}

/** Hands a person's own token over to the gateway, for a session of a frame. @throws ApiError */
export async function requestEmbedSession(body: NewEmbedSession): Promise<string> {
  const { data } = await createEmbedSession({ client: gatewayClient, body, throwOnError: true });
  return data.session;
}
