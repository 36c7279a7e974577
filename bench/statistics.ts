/** The middle of measured values; NaN for none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * The value below which a part of the measured values lies; NaN for none.
 * @param percent 0 to 100
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100));
  return sorted[place] ?? Number.NaN;
}
