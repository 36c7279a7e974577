/** Milliseconds that clocks may differ before one of them is taken to be wrong: an answer is a while on its way. */
const TOLERANCE = 60_000;

/** Milliseconds that the browser's clock is behind; negative when it is ahead. */
let behind = 0;

/**
 * Takes over how far the browser's clock is from one that is known to be right, since the browser's may be wrong by
 * days.
 * @param header the `Date` header of an answer that has just come; null when it has none
 */
export function learnTime(header: string | null): void {
  const sent = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(sent)) return;
  const difference = sent - Date.now();
  behind = Math.abs(difference) < TOLERANCE ? 0 : difference;
}

/** The present, in milliseconds since the epoch, whatever the browser's clock says. */
export function presentTime(): number {
  return Date.now() + behind;
}

/** What the browser's clock said at some moment (milliseconds since the epoch) as the right time of that moment. */
export function rightTime(byBrowser: number): number {
  return byBrowser + behind;
}
