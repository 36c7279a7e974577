import { gatewayClient } from './gateway.ts';
import { getHealth } from './generated/gateway/sdk.gen.ts';

/** Asks the gateway whether it is there. Its answer is told to all who listen, by the funnel. */
export async function knock(): Promise<void> {
  // A failure means no more than that it is still gone.
  await getHealth({ client: gatewayClient, throwOnError: true }).catch(() => undefined);
}
