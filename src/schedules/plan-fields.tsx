import '@mantine/core/styles/Input.layer.css';
import { Input } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EVERY_HOURS, EVERY_MINUTES, type Plan, type TimeOfDay } from '../lib/cron/plan.ts';
import { WEEKDAYS_FROM_MONDAY } from '../lib/cron/schedule.ts';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import segments from '../ui/segments.module.css';
import styles from './schedule-editor.module.css';

interface PlanFieldsProps<This extends Plan = Plan> {
  readonly id: string;
  readonly plan: This;
  readonly onEdit: (plan: Plan) => void;
}

type Of<Kind extends Plan['kind']> = PlanFieldsProps<Extract<Plan, { kind: Kind }>>;

/** The parts of a plan, each as a field. */
export function PlanFields({ id, plan, onEdit }: PlanFieldsProps) {
  switch (plan.kind) {
    case 'minutes':
      return <MinutesFields id={id} plan={plan} onEdit={onEdit} />;
    case 'hours':
      return <HoursFields id={id} plan={plan} onEdit={onEdit} />;
    case 'days':
      return (
        <div className={styles.fields}>
          <TimeField id={`${id}-time`} time={plan} onEdit={(time) => onEdit({ ...plan, ...time })} />
        </div>
      );
    case 'weeks':
      return <WeeksFields id={id} plan={plan} onEdit={onEdit} />;
    case 'months':
      return <MonthsFields id={id} plan={plan} onEdit={onEdit} />;
    case 'years':
      return <YearsFields id={id} plan={plan} onEdit={onEdit} />;
  }
}

function MinutesFields({ id, plan, onEdit }: Of<'minutes'>) {
  return (
    <div className={styles.fields}>
      <NumberChoice
        id={`${id}-every`}
        label={m.schedule_every()}
        value={plan.every}
        values={EVERY_MINUTES}
        words={(count) => m.schedule_minutes({ count })}
        onEdit={(every) => onEdit({ ...plan, every })}
      />
    </div>
  );
}

function HoursFields({ id, plan, onEdit }: Of<'hours'>) {
  return (
    <div className={styles.fields}>
      <NumberChoice
        id={`${id}-every`}
        label={m.schedule_every()}
        value={plan.every}
        values={EVERY_HOURS}
        words={(count) => m.schedule_hours({ count })}
        onEdit={(every) => onEdit({ ...plan, every })}
      />
      <NumberChoice
        id={`${id}-minute`}
        label={m.schedule_minute()}
        value={plan.minute}
        values={upTo(0, 59)}
        words={(minute) => `:${two(minute)}`}
        onEdit={(minute) => onEdit({ ...plan, minute })}
      />
    </div>
  );
}

function WeeksFields({ id, plan, onEdit }: Of<'weeks'>) {
  return (
    <div className={styles.fields}>
      <Days
        id={`${id}-days`}
        label={m.schedule_on()}
        days={WEEKDAYS_FROM_MONDAY.map(({ day }) => weekdayNamed(day))}
        chosen={plan.weekdays}
        onEdit={(weekdays) => onEdit({ ...plan, weekdays })}
      />
      <TimeField id={`${id}-time`} time={plan} onEdit={(time) => onEdit({ ...plan, ...time })} />
    </div>
  );
}

function MonthsFields({ id, plan, onEdit }: Of<'months'>) {
  return (
    <div className={styles.fields}>
      <Days
        id={`${id}-days`}
        label={m.schedule_on_days()}
        days={upTo(1, 31).map((day) => ({ day, short: String(day), long: m.cron_words_day_number({ day }) }))}
        chosen={plan.days}
        onEdit={(days) => onEdit({ ...plan, days })}
      />
      <TimeField id={`${id}-time`} time={plan} onEdit={(time) => onEdit({ ...plan, ...time })} />
    </div>
  );
}

function YearsFields({ id, plan, onEdit }: Of<'years'>) {
  return (
    <div className={styles.fields}>
      <NumberChoice
        id={`${id}-day`}
        label={m.schedule_day()}
        value={plan.day}
        values={upTo(1, 31)}
        words={String}
        onEdit={(day) => onEdit({ ...plan, day })}
      />
      <NumberChoice
        id={`${id}-month`}
        label={m.schedule_month()}
        value={plan.month}
        values={upTo(1, 12)}
        words={monthName}
        onEdit={(month) => onEdit({ ...plan, month })}
      />
      <TimeField id={`${id}-time`} time={plan} onEdit={(time) => onEdit({ ...plan, ...time })} />
    </div>
  );
}

function upTo(least: number, most: number): readonly number[] {
  return Array.from({ length: most - least + 1 }, (_, place) => least + place);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

function Labelled({ id, label, children }: LabelledProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
    </div>
  );
}

interface NumberChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly values: readonly number[];
  readonly words: (value: number) => string;
  readonly onEdit: (value: number) => void;
}

function NumberChoice({ id, label, value, values, words, onEdit }: NumberChoiceProps) {
  return (
    <Labelled id={id} label={label}>
      <Input
        component="select"
        withAria={false}
        attributes={{ input: { id } }}
        pointer
        rightSection={<IconSelector size={16} stroke={1.75} aria-hidden />}
        rightSectionPointerEvents="none"
        value={value}
        onChange={(event) => onEdit(Number(event.currentTarget.value))}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </Input>
    </Labelled>
  );
}

interface TimeFieldProps {
  readonly id: string;
  readonly time: TimeOfDay;
  readonly onEdit: (time: TimeOfDay) => void;
}

/** The browser's own field for times: half typed ones are none yet, and change nothing. */
function TimeField({ id, time, onEdit }: TimeFieldProps) {
  return (
    <Labelled id={id} label={m.schedule_at()}>
      <Input
        type="time"
        withAria={false}
        attributes={{ input: { id } }}
        required
        value={`${two(time.hour)}:${two(time.minute)}`}
        onChange={(event) => {
          const [hour, minute] = event.currentTarget.value.split(':').map(Number);
          if (hour !== undefined && minute !== undefined) onEdit({ hour, minute });
        }}
      />
    </Labelled>
  );
}

interface DayNames {
  readonly day: number;
  readonly short: string;
  readonly long: string;
}

interface DaysProps {
  readonly id: string;
  readonly label: string;
  readonly days: readonly DayNames[];
  readonly chosen: readonly number[];
  readonly onEdit: (days: readonly number[]) => void;
}

/** Days to tick. The last one stays: without any day there would be no schedule. */
function Days({ id, label, days, chosen, onEdit }: DaysProps) {
  const turn = (day: number, on: boolean) => {
    const next = on ? [...chosen, day] : chosen.filter((one) => one !== day);
    if (next.length > 0) onEdit(next.toSorted((a, b) => a - b));
  };
  return (
    <div className={styles.field} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <div className={styles.days} data-many={days.length > 7}>
        {days.map(({ day, short, long }) => (
          <label key={day} className={segments.segment}>
            <input
              type="checkbox"
              aria-label={long}
              checked={chosen.includes(day)}
              onChange={(event) => turn(day, event.currentTarget.checked)}
            />
            <span aria-hidden>{short}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

function weekdayNamed(day: number): DayNames {
  // 7 January 2024 was a Sunday.
  const date = Date.UTC(2024, 0, 7 + day);
  const name = (weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(getLocale(), { weekday, timeZone: 'UTC' }).format(date);
  return { day, short: name('short'), long: name('long') };
}

function monthName(month: number): string {
  const date = Date.UTC(2024, month - 1, 1);
  return new Intl.DateTimeFormat(getLocale(), { month: 'long', timeZone: 'UTC' }).format(date);
}
