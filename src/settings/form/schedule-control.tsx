import { lazy, Suspense } from 'react';
import { loadCode } from '../../api/load-code.ts';
import { FallbackBoundary } from '../../ui/fallback-boundary.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { m } from '../../messages/messages.js';
import type { SettingPath } from '../../systems/settings.ts';
import type { Declared } from '../declaration.ts';
import type { ControlProps } from './control-props.ts';
import styles from './controls.module.css';
import { emptied } from './edit-setting.ts';
import { useSettingsForm, useSettingValue } from './form-context.ts';
import { TextControl } from './text-control.tsx';

const ScheduleEditor = lazy(async () => ({
  default: (await loadCode(() => import('../../schedules/schedule-editor.tsx'))).ScheduleEditor,
}));
const StoredSchedule = lazy(async () => ({
  default: (await loadCode(() => import('../../schedules/stored-schedule.tsx'))).StoredSchedule,
}));

/** When something runs. Its editor comes late: it brings two libraries along; without it the expression can be typed. */
export function ScheduleControl(props: ControlProps) {
  const { path, declared, value, onEdit } = props;
  const { store } = useSettingsForm();
  const zone = useRunZone(path, declared);
  const typed = <TextControl {...props} />;
  return (
    <FallbackBoundary fallback={typed}>
      <Suspense fallback={<Skeleton lines={6} waitingFor={m.schedule_waiting()} />}>
        <ScheduleEditor
          {...props}
          value={typeof value === 'string' ? value : ''}
          zone={zone}
          onEdit={(text) => {
            const emptyIsAbsent = declared.ui?.['ui:options']?.emptyIsAbsent !== false;
            onEdit(text === '' ? emptied(store, path, emptyIsAbsent) : text);
          }}
        />
      </Suspense>
    </FallbackBoundary>
  );
}

interface ScheduleTextProps {
  readonly path: SettingPath;
  readonly declared: Declared;
  readonly text: string;
}

/** When something runs, for those who may only look. */
export function ScheduleText({ path, declared, text }: ScheduleTextProps) {
  const zone = useRunZone(path, declared);
  const plain = (
    <code className={styles.code}>
      <bdi>{text}</bdi>
    </code>
  );
  return (
    <FallbackBoundary fallback={plain}>
      <Suspense fallback={plain}>
        <StoredSchedule text={text} zone={zone} />
      </Suspense>
    </FallbackBoundary>
  );
}

/** The zone that the field beside it names, else the server's own. */
function useRunZone(path: SettingPath, { ui }: Declared) {
  const { server = null, property } = ui?.['ui:options']?.schedule ?? {};
  const beside = useSettingValue([...path.slice(0, -1), property ?? '']);
  const chosen = property !== undefined && typeof beside === 'string' && beside !== '' ? beside : null;
  return { name: chosen ?? server, isServers: chosen === null };
}
