import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';
import { loadCode } from '../api/load-code.ts';
import { FallbackBoundary } from '../ui/fallback-boundary.tsx';

const LateStoredSchedule = lazy(async () => ({
  default: (await loadCode(() => import('../schedules/stored-schedule.tsx'))).StoredSchedule,
}));

const LateWords = lazy(async () => ({
  default: (await loadCode(() => import('../schedules/stored-schedule-words.tsx'))).StoredScheduleWords,
}));

type StoredScheduleProps = ComponentProps<typeof LateStoredSchedule>;

/** The administrator's schedule in words with its next runs. Its code comes when it is needed; without it, as it is stored. */
export function AdminSchedule({
  waiting,
  ...schedule
}: StoredScheduleProps & { readonly waiting: ReactNode }) {
  return (
    <FallbackBoundary fallback={<code>{schedule.text}</code>}>
      <Suspense fallback={waiting}>
        <LateStoredSchedule {...schedule} />
      </Suspense>
    </FallbackBoundary>
  );
}

/** The same as a line of words. */
export function AdminScheduleWords({ text }: { readonly text: string }) {
  const stored = <code>{text}</code>;
  return (
    <FallbackBoundary fallback={stored}>
      <Suspense fallback={stored}>
        <LateWords text={text} />
      </Suspense>
    </FallbackBoundary>
  );
}
