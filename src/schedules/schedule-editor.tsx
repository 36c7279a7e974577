import '@mantine/core/styles/Input.layer.css';
import { Input } from '@mantine/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { type Plan, type PlanKind, PLAN_KINDS, planOf, planOfKind, withPlan } from '../lib/cron/plan.ts';
import { readSchedule, sameSchedule } from '../lib/cron/schedule.ts';
import { m } from '../messages/messages.js';
import { LinkButton } from '../ui/link-button.tsx';
import segments from '../ui/segments.module.css';
import { ToggleChip } from '../ui/toggle-chip.tsx';
import { PlanFields } from './plan-fields.tsx';
import type { RunZone } from './run-zone.ts';
import styles from './schedule-editor.module.css';
import { SchedulePreview } from './schedule-preview.tsx';

export interface ScheduleEditorProps {
  /** A cron expression, or what somebody makes of one; empty for none. */
  readonly value: string;
  readonly onEdit: (value: string) => void;
  readonly zone: RunZone;
  /** Of the group; those of its parts begin with it. */
  readonly id: string;
  readonly naming: { readonly 'aria-labelledby': string } | { readonly 'aria-label': string };
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  /** Without it there may be no schedule, which is then offered. */
  readonly required: boolean;
}

/**
 * When something runs, over one value: common schedules to choose from, fields for what most schedules say, and the
 * expression itself. Fields write only what a person changes in them; an expression that says more than they can show
 * has none, and stays as it is.
 */
export function ScheduleEditor(props: ScheduleEditorProps) {
  const { value, onEdit, zone, id, naming, describedBy } = props;
  const schedule = useMemo(() => readSchedule(value).schedule, [value]);
  const plan = useMemo(() => schedule && planOf(schedule), [schedule]);
  const [replaced, setReplaced] = useState<string | null>(null);
  const type = (text: string) => {
    setReplaced(null);
    onEdit(text);
  };
  /** Takes the place of the whole; what fields could not have shown can be put back. */
  const choose = (text: string) => {
    if (text === value) return;
    setReplaced(plan === null && value.trim() !== '' ? value : null);
    onEdit(text);
  };
  return (
    <div id={id} role="group" {...naming} aria-describedby={describedBy} className={styles.editor}>
      <CommonSchedules {...props} onEdit={choose} />
      <Kinds
        id={id}
        plan={plan}
        isOther={schedule !== null && plan === null}
        onChoose={(kind) => choose(withPlan(value, planOfKind(kind, plan)))}
      />
      {plan && <PlanFields id={`${id}-plan`} plan={plan} onEdit={(next) => onEdit(withPlan(value, next))} />}
      {schedule && !plan && <p className={styles.hint}>{m.schedule_other_help()}</p>}
      {replaced !== null && (
        <p className={styles.hint} role="status">
          {m.schedule_replaced()}{' '}
          <code className={styles.code}>
            <bdi>{replaced}</bdi>
          </code>{' '}
          <LinkButton onClick={() => type(replaced)}>{m.schedule_put_back()}</LinkButton>
        </p>
      )}
      <Expression {...props} onEdit={type} />
      <SchedulePreview schedule={schedule} isEmpty={value.trim() === ''} zone={zone} />
    </div>
  );
}

const COMMON: readonly { readonly text: string; readonly label: () => string }[] = [
  { text: '0 * * * *', label: m.schedule_common_hourly },
  { text: '0 4 * * *', label: m.schedule_common_nightly },
  { text: '0 4 * * MON-FRI', label: m.schedule_common_weekdays },
  { text: '0 4 * * SUN', label: m.schedule_common_sundays },
  { text: '0 4 1 * *', label: m.schedule_common_monthly },
];

function CommonSchedules({ value, onEdit, required, id }: ScheduleEditorProps) {
  return (
    <div role="group" aria-labelledby={`${id}-common`} className={styles.row}>
      <span id={`${id}-common`} className={styles.label}>
        {m.schedule_common()}
      </span>
      <div className={styles.chips}>
        {!required && (
          <ToggleChip pressed={value.trim() === ''} count={null} onPress={() => onEdit('')}>
            {m.schedule_none()}
          </ToggleChip>
        )}
        {COMMON.map(({ text, label }) => (
          <ToggleChip
            key={text}
            pressed={sameSchedule(value, text)}
            count={null}
            onPress={() => {
              if (!sameSchedule(value, text)) onEdit(text);
            }}
          >
            {label()}
          </ToggleChip>
        ))}
      </div>
    </div>
  );
}

const KIND_WORDS: Readonly<Record<PlanKind, () => string>> = {
  minutes: m.schedule_kind_minutes,
  hours: m.schedule_kind_hours,
  days: m.schedule_kind_days,
  weeks: m.schedule_kind_weeks,
  months: m.schedule_kind_months,
  years: m.schedule_kind_years,
};

interface KindsProps {
  readonly id: string;
  readonly plan: Plan | null;
  readonly isOther: boolean;
  readonly onChoose: (kind: PlanKind) => void;
}

/** How often, roughly. What is none of these is shown as such while it is so, and cannot be chosen. */
function Kinds({ id, plan, isOther, onChoose }: KindsProps) {
  const segment = (kind: string, label: string, chosen: boolean, choose: () => void): ReactNode => (
    <label key={kind} className={segments.segment}>
      <input type="radio" name={`${id}-kind`} checked={chosen} onChange={choose} />
      <span>{label}</span>
    </label>
  );
  return (
    <div role="radiogroup" aria-labelledby={`${id}-kinds`} className={styles.row}>
      <span id={`${id}-kinds`} className={styles.label}>
        {m.schedule_kinds()}
      </span>
      <div className={segments.segments}>
        {PLAN_KINDS.map((kind) =>
          segment(kind, KIND_WORDS[kind](), plan?.kind === kind, () => onChoose(kind)),
        )}
        {isOther && segment('other', m.schedule_kind_other(), true, () => {})}
      </div>
    </div>
  );
}

function Expression({ value, onEdit, id, invalid, required, describedBy }: ScheduleEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const fieldId = `${id}-expression`;
  return (
    <div className={styles.row}>
      <label htmlFor={fieldId} className={styles.label}>
        {m.schedule_expression()}
      </label>
      <div className={styles.expression}>
        <Input
          ref={field}
          type="text"
          error={invalid}
          withAria={false}
          attributes={{ input: { id: fieldId } }}
          aria-describedby={[`${fieldId}-order`, describedBy].filter(Boolean).join(' ')}
          aria-invalid={invalid || undefined}
          aria-required={required || undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="ltr"
          placeholder="0 4 * * SUN"
          classNames={{ input: styles.mono ?? '' }}
          value={value}
          onChange={(event) => onEdit(event.currentTarget.value)}
        />
        <span id={`${fieldId}-order`} className={styles.hint}>
          {m.schedule_expression_order()}
        </span>
      </div>
    </div>
  );
}
