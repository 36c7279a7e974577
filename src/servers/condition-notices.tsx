import type { ServerCondition } from '../systems/system.ts';
import { ConditionNotice } from './condition-notice.tsx';

interface ConditionNoticesProps {
  readonly serverId: string;
  readonly conditions: readonly ServerCondition[];
}

/** One notice for each of them, in their order. */
export function ConditionNotices({ serverId, conditions }: ConditionNoticesProps) {
  return conditions.map((condition, place) => (
    // oxlint-disable-next-line no-array-index-key -- they have no other name
    <ConditionNotice key={place} serverId={serverId} condition={condition} />
  ));
}
