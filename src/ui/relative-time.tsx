import { VisuallyHidden } from '@mantine/core';
import { absoluteTime, relativeTime } from '../lib/relative-time.ts';
import { getLocale } from '../messages/runtime.js';
import { useNow } from './use-now.ts';

/**
 * A moment as people say it, with the absolute time in its tooltip and for screen readers; keeps itself up
 * to date.
 * @param time milliseconds since the epoch
 */
export function RelativeTime({ time }: { readonly time: number }) {
  const now = useNow();
  const locale = getLocale();
  const absolute = absoluteTime(time, locale);
  return (
    <time dateTime={new Date(time).toISOString()} title={absolute}>
      {relativeTime(time, now, locale)}
      <VisuallyHidden> ({absolute})</VisuallyHidden>
    </time>
  );
}
