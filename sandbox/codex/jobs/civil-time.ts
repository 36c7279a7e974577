/**
 * Clocks on walls. A wall clock's time is written as the milliseconds since 1970 that a clock in UTC with the same
 * hands would show.
 */

const STEP_MS = 2 * 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0;
  const parts = formatOf(zone).formatToParts(instant);
  const number = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The first instant after `from`, up to `until`, at which the clocks of the zone are changed. */
export function changeBetween(zone: string, from: number, until: number): number | undefined {
  if (zone === 'UTC') return undefined;
  const before = offsetAt(zone, from);
  for (let low = from; low < until; low += STEP_MS) {
    const high = Math.min(low + STEP_MS, until);
    if (offsetAt(zone, high) !== before) return narrow(zone, before, low, high);
  }
  return undefined;
}

/** By halving: the offset is `before` at `low`, and another one at `high`. */
function narrow(zone: string, before: number, low: number, high: number): number {
  let [same, other] = [Math.floor(low / 1000), Math.ceil(high / 1000)];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(zone, middle * 1000) === before) same = middle;
    else other = middle;
  }
  return other * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const found = formats.get(zone);
  if (found) return found;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
