import { useMemo } from 'react';
import { readSchedule } from '../lib/cron/schedule.ts';
import { scheduleFaultWords } from '../lib/cron/schedule-fault-words.ts';
import { m } from '../messages/messages.js';
import type { RunZone } from './run-zone.ts';
import styles from './schedule-preview.module.css';
import { SchedulePreview } from './schedule-preview.tsx';

interface StoredScheduleProps {
  /** As the server has it; untrusted. */
  readonly text: string;
  readonly zone: RunZone;
}

/** A schedule for those who may only look: in words, as it is stored, and when it runs. */
export function StoredSchedule({ text, zone }: StoredScheduleProps) {
  const { schedule, fault } = useMemo(() => readSchedule(text), [text]);
  const stored = (
    <p className={styles.stored}>
      {m.schedule_expression()}{' '}
      <code>
        <bdi>{text}</bdi>
      </code>
    </p>
  );
  if (schedule) return <SchedulePreview schedule={schedule} isEmpty={false} zone={zone} stored={stored} />;
  return (
    <div className={styles.preview}>
      {fault && <p className={styles.words}>{scheduleFaultWords(fault)}</p>}
      {stored}
    </div>
  );
}
