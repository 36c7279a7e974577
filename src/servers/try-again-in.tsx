import { useSyncExternalStore } from 'react';
import type { ApiError } from '../api/api-error.ts';
import { durationWords } from '../api/describe-error.ts';
import { askedAgainAt, pausedUntil } from '../api/pause.ts';
import { m } from '../messages/messages.js';

interface TryAgainInProps {
  readonly error: ApiError;
  /** Whether the page asks again by itself. */
  readonly automatic?: boolean;
}

/** When what failed is asked again, or may be: counts down while one looks at it. */
export function TryAgainIn({ error, automatic = false }: TryAgainInProps) {
  const due = automatic ? askedAgainAt(error) : pausedUntil(error);
  const left = useSecondsUntil(due ?? 0);
  if (due === null) return null;
  // Read out once with what it stands in, and not again each second.
  return (
    <p aria-live="off">
      {left === 0
        ? automatic
          ? m.api_asked_again_now()
          : m.api_try_again_now()
        : automatic
          ? m.api_asked_again_in({ duration: durationWords(left) })
          : m.api_try_again_in({ duration: durationWords(left) })}
    </p>
  );
}

function eachSecond(tell: () => void): () => void {
  const timer = setInterval(tell, 1000);
  return () => clearInterval(timer);
}

/** Whole seconds until a moment (milliseconds since the epoch), up to date each second; 0 from then on. */
function useSecondsUntil(moment: number): number {
  return useSyncExternalStore(eachSecond, () => Math.max(0, Math.ceil((moment - Date.now()) / 1000)));
}
