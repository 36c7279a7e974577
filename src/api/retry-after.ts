/** No server is believed that wants to be left alone for longer than a day. */
const LONGEST_SECONDS = 86_400;

/**
 * Reads a `Retry-After` header (RFC 9110, 10.2.3): a number of seconds or an HTTP date.
 * @param value the header's value; null when it is absent
 * @param now the present moment in milliseconds since the epoch, which a date is counted from
 * @returns whole seconds between 0 and a day, or null when it says nothing usable
 */
export function parseRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  // Some servers write fractions although the standard has none.
  if (/^\d+(\.\d+)?$/.test(text)) return capped(Number(text));
  // A date begins with the name of a day; Date.parse alone would take "-1" or "3 apples" for dates.
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : capped((time - now) / 1000);
}

/** The same for a number that a server puts into the body of its answer (upstream: Codex 2.2.0, `retry_after`). */
export function retryAfterFromBody(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? capped(value) : null;
}

function capped(seconds: number): number {
  return Math.min(LONGEST_SECONDS, Math.max(0, Math.ceil(seconds)));
}
