/** The middle of measured values; NaN for none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * The value below which a part of the measured values lies.
 * @param percent 0 to 100
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100));
  return sorted[place] ?? Number.NaN;
}

/** A measure with what the design allows it at most. */
export interface Budget {
  readonly measure: string;
  readonly budget: number;
}

/** One line of a report: a measure's median and range beside its budget. */
export function reportLine({ measure, budget }: Budget, values: readonly number[]) {
  const middle = median(values);
  return {
    measure,
    median: Math.round(middle),
    least: Math.round(Math.min(...values)),
    most: Math.round(Math.max(...values)),
    budget,
    'of budget': `${Math.round((middle / budget) * 100)} %`,
  };
}
