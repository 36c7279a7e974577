import { m } from '../../messages/messages.js';
import type { FieldId } from './field.ts';
import type { ScheduleFault } from './schedule.ts';

const FIELD_WORDS: Readonly<Record<FieldId, () => string>> = {
  seconds: m.cron_field_seconds,
  minutes: m.cron_field_minutes,
  hours: m.cron_field_hours,
  days: m.cron_field_days,
  months: m.cron_field_months,
  weekdays: m.cron_field_weekdays,
  years: m.cron_field_years,
};

/** What a field of a schedule is called. */
export function fieldWords(field: FieldId): string {
  return FIELD_WORDS[field]();
}

/** Why a text is no schedule, and what to write instead. */
export function scheduleFaultWords(fault: ScheduleFault): string {
  if (fault.kind === 'empty') return m.cron_fault_empty();
  if (fault.kind === 'macro') return m.cron_fault_macro();
  if (fault.kind === 'field-count') return m.cron_fault_field_count({ count: fault.count });
  const told = { field: fieldWords(fault.field), part: fault.part };
  if (fault.kind === 'out-of-range') {
    return m.cron_fault_out_of_range({ ...told, least: fault.least, most: fault.most });
  }
  if (fault.kind === 'step') return m.cron_fault_step({ ...told, most: fault.most });
  if (fault.kind === 'long-name') return m.cron_fault_long_name({ ...told, short: fault.short });
  return OF_A_PART[fault.kind](told);
}

const OF_A_PART = {
  unreadable: m.cron_fault_unreadable,
  'zero-for-sunday': m.cron_fault_zero_for_sunday,
  special: m.cron_fault_special,
  backwards: m.cron_fault_backwards,
  'open-in-list': m.cron_fault_open_in_list,
  'question-mark': m.cron_fault_question_mark,
  'name-and-number': m.cron_fault_name_and_number,
} as const;
