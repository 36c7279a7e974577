import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconPlayerStop,
} from '@tabler/icons-react';
import type { SyncState } from '../../systems/syncs.ts';
import styles from './sync.module.css';
import { SYNC_STATES } from './sync-words.ts';

const ICONS = {
  on: IconCircleCheck,
  off: IconPlayerStop,
  failing: IconCircleX,
  degraded: IconAlertTriangle,
  attention: IconAlertTriangle,
  missing: IconAlertTriangle,
  unknown: IconClock,
} as const;

/** How a sync stands: icon, word and colour together. */
export function SyncBadge({ state }: { readonly state: SyncState }) {
  const { look, label } = SYNC_STATES[state];
  const Icon = ICONS[look];
  return (
    <span className={styles.badge} data-kind={look}>
      <Icon size={15} stroke={2} aria-hidden />
      {label()}
    </span>
  );
}
