import type { ReactNode } from 'react';
import { SelectControl, SwitchControl, TriStateControl } from './choice-controls.tsx';
import { ChecklistControl } from './checklist-control.tsx';
import type { ControlProps } from './control-props.ts';
import type { KindControlProps } from './drawing-context.ts';
import { DurationControl } from './duration-control.tsx';
import { JsonControl } from './json-control.tsx';
import { ListControl } from './list-control.tsx';
import { LocalizedControl } from './localized-control.tsx';
import { LookupControl } from './lookup-control.tsx';
import { NumberControl } from './number-control.tsx';
import { MisfitControl, RawControl } from './raw-value.tsx';
import { ScheduleControl } from './schedule-control.tsx';
import { SecretControl } from './secret-control.tsx';
import { fitsKind, type SettingKind } from './setting-kind.ts';
import { TableControl } from './table-control.tsx';
import { TextareaControl, TextControl } from './text-control.tsx';

const CONTROLS: Readonly<Record<Exclude<SettingKind, 'group'>, (props: ControlProps) => ReactNode>> = {
  text: TextControl,
  textarea: TextareaControl,
  number: NumberControl,
  switch: SwitchControl,
  'tri-state': TriStateControl,
  select: SelectControl,
  lookup: LookupControl,
  json: JsonControl,
  secret: SecretControl,
  list: ListControl,
  checklist: ChecklistControl,
  table: TableControl,
  localized: LocalizedControl,
  schedule: ScheduleControl,
  duration: DurationControl,
  raw: RawControl,
};

/** The control for a value; one that does not fit what is declared is shown as it is stored. */
export function Control(props: KindControlProps) {
  const { kind, value } = props;
  const Fitting = kind === 'group' || !fitsKind(kind, value) ? MisfitControl : CONTROLS[kind];
  return <Fitting {...props} />;
}
