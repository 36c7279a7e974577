import { rightTime } from '../lib/clock.ts';
import { absoluteTime, CLOCKS_DIFFER, relativeTime } from '../lib/relative-time.ts';
import { getLocale } from '../messages/runtime.js';
import { HiddenText } from './hidden-text.tsx';
import { useNow } from './use-now.ts';

interface RelativeTimeProps {
  /** Milliseconds since the epoch. */
  readonly time: number;
  /**
   * True for what has happened: a server whose clock is ahead would have it happen tomorrow, and gets its own words
   * instead.
   */
  readonly past?: boolean;
}

/**
 * A moment as people say it, with the absolute time in its tooltip and for screen readers; keeps itself up
 * to date.
 */
export function RelativeTime({ time, past = false }: RelativeTimeProps) {
  const now = useNow();
  const locale = getLocale();
  const absolute = absoluteTime(time, locale);
  const toCome = past && time - now > CLOCKS_DIFFER;
  return (
    <time dateTime={new Date(time).toISOString()} title={absolute}>
      {toCome ? absolute : relativeTime(past ? Math.min(time, now) : time, now, locale)}
      {!toCome && <HiddenText> ({absolute})</HiddenText>}
    </time>
  );
}

/**
 * How long ago something was that the page itself has seen, told like any other moment.
 * @param time what the browser's clock said then, in milliseconds since the epoch
 */
export function MeasuredTime({ time }: { readonly time: number }) {
  const now = useNow();
  // Never to come: the clock was put back since then.
  return <RelativeTime time={Math.min(rightTime(time), now)} />;
}
