import { m } from '../messages/messages.js';
import type { ConnectionState, ConnectionStateKind } from '../systems/connections.ts';
import type { Text } from '../systems/system.ts';
import { StateBadge, type StateLook } from '../ui/state-badge.tsx';

const STATES: Readonly<Record<ConnectionStateKind, { readonly look: StateLook; readonly label: Text }>> = {
  attention: { look: 'attention', label: m.state_attention },
  connected: { look: 'on', label: m.connection_state_connected },
  off: { look: 'off', label: m.state_off },
  available: { look: 'unknown', label: m.connection_state_available },
};

/** How it stands with a connection: icon, word and colour, with the reason in the same place. */
export function ConnectionStateBadge({
  state,
  reason = true,
}: {
  readonly state: ConnectionState;
  /** Whether the reason is told here. */
  readonly reason?: boolean;
}) {
  const { look, label } = STATES[state.kind];
  return (
    <StateBadge look={look} reason={reason ? state.reason?.() : null}>
      {label()}
    </StateBadge>
  );
}
