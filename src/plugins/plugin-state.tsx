import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconFlag,
  IconGhost2,
  IconHelpCircle,
  IconLoader2,
} from '@tabler/icons-react';
import { m } from '../messages/messages.js';
import type { PluginState, PluginStateKind } from '../systems/system.ts';
import styles from './plugin-state.module.css';

const LOOKS: Record<
  PluginStateKind,
  { readonly label: () => string; readonly Icon: typeof IconCircleCheck }
> = {
  on: { label: m.state_on, Icon: IconCircleCheck },
  off: { label: m.state_off, Icon: IconCircleMinus },
  failing: { label: m.state_failing, Icon: IconCircleX },
  degraded: { label: m.state_degraded, Icon: IconAlertTriangle },
  attention: { label: m.state_attention, Icon: IconFlag },
  missing: { label: m.state_missing, Icon: IconGhost2 },
  unknown: { label: m.state_unknown, Icon: IconHelpCircle },
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
  return LOOKS[kind].label();
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
  /** Whether the reason is cut after two lines (lists) or shown whole. */
  readonly short?: boolean;
}

/** A state as icon, word and colour together, with its reason in the same place. */
export function PluginStateBadge({ state, pending = null, short = false }: PluginStateBadgeProps) {
  if (pending !== null) return <PendingState enabling={pending} />;
  const { label, Icon } = LOOKS[state.kind];
  const reason = state.reason?.();
  return (
    <span className={styles.state}>
      <span className={styles.badge} data-kind={state.kind}>
        <Icon size={15} stroke={2} aria-hidden />
        {label()}
      </span>
      {reason && (
        <span className={short ? styles.shortReason : styles.reason} title={short ? reason : undefined}>
          {reason}
        </span>
      )}
    </span>
  );
}

function PendingState({ enabling }: { readonly enabling: boolean }) {
  return (
    <span className={styles.state} role="status">
      <span className={styles.badge} data-kind="pending">
        <IconLoader2 className={styles.turning} size={15} stroke={2} aria-hidden />
        {enabling ? m.state_turning_on() : m.state_turning_off()}
      </span>
      {enabling && <span className={styles.slow}>{m.state_turning_on_slow()}</span>}
    </span>
  );
}
