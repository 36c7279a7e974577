import '@mantine/core/styles/Input.layer.css';
import { Input } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { m } from '../../messages/messages.js';
import { type ControlProps, inputAttributes } from './control-props.ts';
import styles from './controls.module.css';
import { amountOf, DURATION_UNITS, type DurationUnit, exactUnit, secondsOf, unitWords } from './duration.ts';
import { NumberControl } from './number-control.tsx';

/**
 * How long, as a number with its unit. What is stored are seconds: a unit is only shown where it says them exactly, and
 * another one that is chosen is one of the same number.
 */
export function DurationControl(props: ControlProps) {
  const { value, onEdit, id, naming } = props;
  const seconds = typeof value === 'number' ? value : null;
  const [chosen, setChosen] = useState<DurationUnit | null>(null);
  const unit = chosen !== null && isWhole(seconds, chosen) ? chosen : exactUnit(seconds ?? 0);
  const label = 'aria-label' in naming ? naming['aria-label'] : m.form_duration_unit();
  return (
    <span className={styles.duration}>
      <NumberControl
        {...props}
        value={seconds === null ? value : amountOf(seconds, unit)}
        onEdit={(amount) => {
          setChosen(unit);
          onEdit(typeof amount === 'number' ? secondsOf(amount, unit) : amount);
        }}
      />
      <Input
        component="select"
        {...inputAttributes({ ...props, id: `${id}-unit`, naming: { 'aria-label': label } })}
        pointer
        rightSection={<IconSelector size={16} stroke={1.75} aria-hidden />}
        rightSectionPointerEvents="none"
        value={unit}
        onChange={(event) => {
          const next = DURATION_UNITS.find((one) => one === event.currentTarget.value) ?? unit;
          setChosen(next);
          if (seconds !== null) onEdit(secondsOf(amountOf(seconds, unit), next));
        }}
      >
        {DURATION_UNITS.map((one) => (
          <option key={one} value={one}>
            {unitWords(one)}
          </option>
        ))}
      </Input>
    </span>
  );
}

function isWhole(seconds: number | null, unit: DurationUnit): boolean {
  return seconds === null || !Number.isInteger(seconds) || Number.isInteger(amountOf(seconds, unit));
}
