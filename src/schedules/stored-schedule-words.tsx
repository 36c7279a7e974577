import { useMemo } from 'react';
import { readSchedule } from '../lib/cron/schedule.ts';
import { scheduleWords } from '../lib/cron/schedule-words.ts';

/** A schedule in words, where there is room for a line only; one that nobody can read as it is stored. Untrusted. */
export function StoredScheduleWords({ text }: { readonly text: string }) {
  const { schedule } = useMemo(() => readSchedule(text), [text]);
  if (schedule) return scheduleWords(schedule);
  return (
    <code>
      <bdi>{text}</bdi>
    </code>
  );
}
