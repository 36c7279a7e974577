import { m } from '../../messages/messages.js';
import type { Text } from '../../lib/facts.ts';
import type { PluginStateKind } from '../../systems/system.ts';
import type { SyncState } from '../../systems/syncs.ts';

/** What each state of a sync looks like: the look of the plugins' states, with words of its own. */
export const SYNC_STATES: Readonly<
  Record<SyncState, { readonly look: PluginStateKind; readonly label: Text }>
> = {
  waiting: { look: 'unknown', label: m.sync_state_waiting },
  running: { look: 'unknown', label: m.sync_state_running },
  'trying-again': { look: 'degraded', label: m.sync_state_trying_again },
  done: { look: 'on', label: m.sync_state_done },
  partly: { look: 'degraded', label: m.sync_state_partly },
  skipped: { look: 'attention', label: m.sync_state_skipped },
  failed: { look: 'failing', label: m.sync_state_failed },
  cancelled: { look: 'off', label: m.sync_state_cancelled },
  unknown: { look: 'unknown', label: m.state_unknown },
};
