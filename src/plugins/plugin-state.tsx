import { IconClock, IconLoader2 } from '@tabler/icons-react';
import { m } from '../messages/messages.js';
import type { PluginState, PluginStateKind, Text } from '../systems/system.ts';
import { ChangingState, StateBadge } from '../ui/state-badge.tsx';
import styles from './plugin-state.module.css';

const LABELS: Readonly<Record<PluginStateKind, Text>> = {
  on: m.state_on,
  off: m.state_off,
  failing: m.state_failing,
  degraded: m.state_degraded,
  attention: m.state_attention,
  missing: m.state_missing,
  unknown: m.state_unknown,
};

/** The states, those first that most need somebody to look. */
export const STATE_ORDER: readonly PluginStateKind[] = [
  'failing',
  'degraded',
  'attention',
  'missing',
  'unknown',
  'on',
  'off',
];

/** A state in one word. */
export function stateLabel(kind: PluginStateKind): string {
  return LABELS[kind]();
}

/** The states that ask for somebody to look. */
export const NEEDS_ATTENTION: ReadonlySet<PluginStateKind> = new Set([
  'failing',
  'degraded',
  'attention',
  'missing',
]);

interface PluginStateBadgeProps {
  readonly state: PluginState;
  /** The position that the plugin is being switched to; null while nothing is under way. */
  readonly pending?: boolean | null;
  /** Whether that waits for the person to sign in again. */
  readonly waits?: boolean;
  /** Whether the reason is cut after two lines (lists) or shown whole. */
  readonly short?: boolean;
}

/** A state as icon, word and colour together, with its reason in the same place. */
export function PluginStateBadge({
  state,
  pending = null,
  waits = false,
  short = false,
}: PluginStateBadgeProps) {
  if (pending !== null) return <PendingState enabling={pending} waits={waits} />;
  return (
    <StateBadge look={state.kind} reason={state.reason?.()} short={short}>
      {stateLabel(state.kind)}
    </StateBadge>
  );
}

function PendingState({ enabling, waits }: { readonly enabling: boolean; readonly waits: boolean }) {
  if (waits) {
    return (
      <ChangingState>
        <IconClock size={15} stroke={2} aria-hidden />
        {m.work_waiting()}
      </ChangingState>
    );
  }
  return (
    <ChangingState more={enabling && <span className={styles.slow}>{m.state_turning_on_slow()}</span>}>
      <IconLoader2 className={styles.turning} size={15} stroke={2} aria-hidden />
      {enabling ? m.state_turning_on() : m.state_turning_off()}
    </ChangingState>
  );
}
